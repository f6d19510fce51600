package org.paifang.platform.flow.internal;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes views and layouts as the shell says; nothing is found on the class path, which here is Vaadin's own. */
final class FlowInstantiator extends DefaultInstantiator {

    private final transient Supplier<Root> root;
    private final transient VaadinServiceInitListener hooks;

    FlowInstantiator(VaadinService service, Supplier<Root> root, VaadinServiceInitListener hooks) {
        super(service);
        this.root = root;
        this.hooks = hooks;
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
        return Stream.of(hooks);
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        return root.get().create(type).orElseGet(() -> super.getOrCreate(type));
    }

    /** Texts are found by the bundles themselves. */
    @Override
    @SuppressWarnings("NullAway") // Flow takes null for "none"
    public @Nullable I18NProvider getI18NProvider() {
        return null;
    }
}
