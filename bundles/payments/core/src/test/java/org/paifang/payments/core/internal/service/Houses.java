package org.paifang.payments.core.internal.service;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.paifang.platform.testkit.Databases;

/** One house for each database and test class; each test has orders of its own. */
final class Houses implements AfterAllCallback {

    private final Map<Databases, House> houses = new EnumMap<>(Databases.class);

    /** With an acquirer that says yes and was asked nothing. */
    House of(Databases kind) {
        var house = houses.computeIfAbsent(kind, House::new);
        house.acquirer.reset();
        house.connector.set(house.acquirer);
        return house;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        houses.values().forEach(House::close);
    }
}
