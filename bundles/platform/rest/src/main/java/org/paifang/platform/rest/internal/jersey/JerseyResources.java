package org.paifang.platform.rest.internal.jersey;

import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.paifang.platform.rest.api.ApiContribution;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.rest.internal.http.Exchange;
import org.paifang.platform.rest.internal.http.Reply;
import org.paifang.platform.rest.internal.http.Resources;

/**
 * A Jersey application of one version of a function. Each version has its own, so that one comes and goes without a
 * moment's pause of another, and nothing of it is left when it has gone.
 */
public final class JerseyResources implements Resources {

    private static final URI BASE = URI.create("http://localhost/api/v1/");

    private final ApplicationHandler handler;
    private final List<Class<?>> types;

    /** Makes the resources; throws {@link IllegalArgumentException} if they are not as the contract wants them. */
    public JerseyResources(ApiContribution contribution) {
        var resources = within(() -> List.copyOf(contribution.resources()));
        handler = within(() -> {
            Contract.check(contribution, resources);
            // The annotations' own bundle looks once and remembers for ever, this bundle's predecessor too.
            RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
            return new ApplicationHandler(config(resources));
        });
        types = resources.stream().<Class<?>>map(Object::getClass).toList();
    }

    private static ResourceConfig config(Collection<Object> resources) {
        var config = new ResourceConfig();
        config.addProperties(Map.of(
                ServerProperties.WADL_FEATURE_DISABLE, true,
                ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                ServerProperties.BV_FEATURE_DISABLE, true,
                ServerProperties.JSON_PROCESSING_FEATURE_DISABLE, true,
                ServerProperties.MOXY_JSON_FEATURE_DISABLE, true,
                ServerProperties.RESOURCE_VALIDATION_IGNORE_ERRORS, false,
                CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL"));
        resources.forEach(resource -> config.registerResources(Resource.from(resource.getClass())));
        config.register(new JsonBody());
        config.register(new FileBody());
        config.register(new GateFilter());
        config.register(new Thrown());
        config.register(new WrongParameter());
        config.register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new CallParameter()).to(ValueParamProvider.class);
                resources.forEach(resource -> bindTo(resource.getClass(), resource));
            }

            private <T> void bindTo(Class<T> type, Object resource) {
                bind(type.cast(resource)).to(type);
            }
        });
        return config;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return within(() -> {
            var writing = new Writing();
            handler.handle(request(exchange, writing));
            return writing.reply();
        });
    }

    private ContainerRequest request(Exchange exchange, Writing writing) {
        var came = exchange.request();
        var properties = new MapPropertiesDelegate();
        properties.setProperty(CallParameter.EXCHANGE, exchange);
        var request = new ContainerRequest(
                BASE,
                address(exchange),
                came.method(),
                new KeyContext(exchange),
                properties,
                handler.getConfiguration());
        came.headers().forEach((name, values) -> request.headers(name, values));
        request.setEntityStream(new ByteArrayInputStream(exchange.body()));
        request.setWriter(writing);
        return request;
    }

    private static URI address(Exchange exchange) {
        var came = exchange.request();
        try {
            return BASE.resolve("/api" + came.path() + (came.query().isEmpty() ? "" : "?" + came.query()));
        } catch (IllegalArgumentException e) {
            throw ApiProblem.badRequest("api.address-invalid");
        }
    }

    @Override
    public List<Class<?>> types() {
        return types;
    }

    @Override
    public void close() {
        handler.onShutdown(new Nobody(handler));
    }

    /** Nothing of Jersey is remembered elsewhere; for the last moment of this bundle. */
    public static void forget() {
        RuntimeDelegate.setInstance(null);
    }

    /** Jersey looks for what it is made of through the thread's class loader. */
    private static <T> T within(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(JerseyResources.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
