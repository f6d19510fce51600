package org.paifang.platform.flow.internal;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.shared.Registration;
import java.net.URL;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Vaadin's service with the house's class loader, routes and instances. */
final class FlowService extends VaadinServletService {

    private static final String COMPONENT_META_DATA = "com.vaadin.flow.component.internal.ComponentMetaData";

    /** Vaadin's script for push, asked for with its hash. */
    static final String OWN_FILES = "/VAADIN/static/push/";

    private final transient Stage stage;
    private final transient BundleFiles files;
    private final transient Answers answers = Answers.begin();
    private transient @Nullable Routes routes;

    FlowService(VaadinServlet servlet, DeploymentConfiguration configuration, Stage stage, BundleFiles files) {
        super(servlet, configuration);
        this.stage = stage;
        this.files = files;
    }

    Answers answers() {
        return answers;
    }

    void show(Root root) {
        getRouteRegistry().show(root);
    }

    @Override
    protected Routes getRouteRegistry() {
        var current = routes;
        if (current == null) {
            current = new Routes(getContext());
            routes = current;
        }
        return current;
    }

    @Override
    protected Optional<Instantiator> loadInstantiators() {
        return Optional.of(new FlowInstantiator(this, stage::root, stage::hook));
    }

    @Override
    protected void setDefaultClassLoader() {
        setClassLoader(FlowService.class.getClassLoader());
    }

    /** Vaadin's own asks Jetty's context, and would read a bundle's entry as a path of the file system. */
    @Override
    public @Nullable URL getStaticResource(String path) {
        return path.startsWith(OWN_FILES)
                ? getClassLoader().getResource("META-INF/resources" + path)
                : files.find(path).map(BundleFiles.Entry::url).orElse(null);
    }

    /** One such listener of each view's class would be kept until this service ends, and the class with it. */
    @Override
    public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
        if (listener.getClass().getName().startsWith(COMPONENT_META_DATA)) {
            return () -> {};
        }
        return super.addServiceDestroyListener(listener);
    }
}
