package org.paifang.platform.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.RefusedFunction;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.Samples;

class ProfileConfigurationsTest {

    private static final Setting WINDOW = new Setting("refund.window-days", 365, 1, 1000);

    private final Map<String, Map<String, String>> configurations = new LinkedHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void layersAreThereBeforeAnybodyAsks() {
        put("online", Map.of("layer", "edition:online", "setting.refund.window-days", "90"));
        var profiles = profiles();
        assertThat(profiles.value(Samples.ONLINE.no(), WINDOW)).isEqualTo(90);
        assertThat(profiles.value(Samples.OFFLINE.no(), WINDOW)).isEqualTo(365);
    }

    @Test
    void withoutConfigurationsEverySettingHasItsDefault() {
        assertThat(profiles().value(Samples.ONLINE.no(), WINDOW)).isEqualTo(365);
    }

    @Test
    void changedAndDeletedConfigurationsTakeEffectAndAreTold() {
        var profiles = profiles();
        put("platform", Map.of("layer", "platform", "setting.refund.window-days", "30"));
        profiles.configurationEvent(event(ConfigurationEvent.CM_UPDATED, ProfileConfigurations.FACTORY_PID));
        assertThat(profiles.value(Samples.ONLINE.no(), WINDOW)).isEqualTo(30);
        configurations.clear();
        profiles.configurationEvent(event(ConfigurationEvent.CM_DELETED, ProfileConfigurations.FACTORY_PID));
        assertThat(profiles.value(Samples.ONLINE.no(), WINDOW)).isEqualTo(365);
        assertThat(changes).hasValue(2);
    }

    @Test
    void configurationsOfOthersChangeNothing() {
        var profiles = profiles();
        profiles.configurationEvent(event(ConfigurationEvent.CM_UPDATED, "org.other"));
        profiles.configurationEvent(event(ConfigurationEvent.CM_UPDATED, null));
        assertThat(changes).hasValue(0);
    }

    private void put(String name, Map<String, String> properties) {
        configurations.put(ProfileConfigurations.FACTORY_PID + "~" + name, properties);
    }

    private ProfileConfigurations profiles() {
        var admin = FakeFramework.proxy(ConfigurationAdmin.class, (self, method, arguments) -> {
            assertThat(method.getName()).isEqualTo("listConfigurations");
            assertThat(arguments).containsExactly("(service.factoryPid=org.paifang.platform.core.profile)");
            return configurations.isEmpty()
                    ? null
                    : configurations.keySet().stream().map(this::configuration).toArray(Configuration[]::new);
        });
        return new ProfileConfigurations(
                admin, new NoFunctions(), FakeDirectory.withSamples(), changes::incrementAndGet);
    }

    private Configuration configuration(String pid) {
        return FakeFramework.proxy(Configuration.class, (self, method, arguments) -> switch (method.getName()) {
            case "getPid" -> pid;
            case "getProperties" -> FrameworkUtil.asDictionary(configurations.getOrDefault(pid, Map.of()));
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static ConfigurationEvent event(int type, @Nullable String factoryPid) {
        var reference =
                FakeFramework.proxy(ServiceReference.class, (self, method, arguments) -> "not asked for anything");
        return new ConfigurationEvent(castToAdmin(reference), type, factoryPid, "pid");
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<ConfigurationAdmin> castToAdmin(ServiceReference<?> reference) {
        return (ServiceReference<ConfigurationAdmin>) reference;
    }

    private static final class NoFunctions implements FunctionRegistry {

        @Override
        public List<InstalledFunction> installed() {
            return List.of();
        }

        @Override
        public Optional<InstalledFunction> find(FunctionId id) {
            return Optional.empty();
        }

        @Override
        public Optional<MenuItem> itemAt(String path) {
            return Optional.empty();
        }

        @Override
        public List<RefusedFunction> refused() {
            return List.of();
        }
    }
}
