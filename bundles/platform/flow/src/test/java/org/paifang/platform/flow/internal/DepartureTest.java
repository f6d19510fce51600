package org.paifang.platform.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.internal.ReflectionCache;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds what Departure knows of Vaadin's insides against the Vaadin that is here. */
class DepartureTest {

    @Tag("x-view")
    static final class View extends Component {}

    public static final class Bean {
        public String getName() {
            return "";
        }
    }

    @Test
    void learntOfAClassIsForgotten() {
        var cache = new ReflectionCache<Component, String>(Class::getName);
        cache.get(View.class);

        Departure.forget();

        assertThat(cache.contains(View.class)).isFalse();
    }

    @Test
    void propertiesOfABeanAreForgotten() throws ReflectiveOperationException {
        BeanPropertySet.get(Bean.class);
        assertThat((Map<?, ?>) cache(BeanPropertySet.class).content()).isNotEmpty();

        Departure.forget();

        assertThat((Map<?, ?>) cache(BeanPropertySet.class).content()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void classesThatWereWarnedAboutAreForgotten() throws ReflectiveOperationException {
        var warned = (Collection<Object>) cache(UIInternals.class).content();
        warned.add(View.class);

        Departure.forget();

        assertThat(warned).isEmpty();
    }

    private static Departure.Cache cache(Class<?> owner) {
        return Departure.CACHES.stream()
                .filter(cache -> cache.owner() == owner)
                .findFirst()
                .orElseThrow();
    }
}
