package org.paifang.platform.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.identity.MerchantNo;

/** Profiles in which every setting has its default until the test sets another value. Thread-safe. */
public final class FakeProfiles implements Profiles {

    private final Map<String, Integer> values = new ConcurrentHashMap<>();

    /** Sets a value for every merchant. */
    public FakeProfiles set(Setting setting, int value) {
        values.put(setting.key(), value);
        return this;
    }

    @Override
    public int value(MerchantNo merchant, Setting setting) {
        return values.getOrDefault(setting.key(), setting.defaultValue());
    }
}
