package org.paifang.platform.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** Stands on the insides of the Aries JPA that is shipped: fails when another one names them otherwise. */
class DepartedUnitsTest {

    private final Bundle departed = bundle("departed");
    private final Bundle other = bundle("other");

    @Test
    void whatAriesRegisteredForABundleIsForgottenWithItAndNothingElse() throws ReflectiveOperationException {
        var hook = hook();
        var registered = registered(hook);
        registered.put(departed, new HashSet<>());
        registered.put(other, new HashSet<>());

        DepartedUnits.forget(hook, departed);
        DepartedUnits.forget(hook, departed);

        assertThat(registered).containsOnlyKeys(other);
    }

    @Test
    void anotherAriesIsNoticed() {
        assertThatThrownBy(() -> DepartedUnits.forget(new Object(), departed))
                .isInstanceOf(ReflectiveOperationException.class);
    }

    private static Object hook() throws ReflectiveOperationException {
        var made = Class.forName(DepartedUnits.HOOK).getDeclaredConstructor();
        made.setAccessible(true);
        return made.newInstance();
    }

    @SuppressWarnings("unchecked")
    private static Map<Bundle, Set<Object>> registered(Object hook) throws ReflectiveOperationException {
        var field = hook.getClass().getDeclaredField("registeredTransformers");
        field.setAccessible(true);
        return (Map<Bundle, Set<Object>>) field.get(hook);
    }

    private static Bundle bundle(String name) {
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> name.hashCode();
                    case "equals" -> self == arguments[0];
                    case "toString" -> name;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
