package org.paifang.platform.core.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** As much of a framework as a whiteboard needs. */
final class FakeFramework {

    /** Stands for a service that Declarative Services could not activate. */
    static final Object BROKEN = new Object();

    private final AtomicLong ids = new AtomicLong();
    private final Map<Object, Object> services = new ConcurrentHashMap<>();
    private final AtomicLong held = new AtomicLong();

    /** How many services were fetched and not given back. */
    long held() {
        return held.get();
    }

    BundleContext context() {
        return proxy(BundleContext.class, (self, method, arguments) -> switch (method.getName()) {
            case "getService" -> fetch(arguments[0]);
            case "ungetService" -> held.decrementAndGet() >= 0;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    /** A service of a bundle of its own. */
    @SuppressWarnings("unchecked")
    <S> ServiceReference<S> register(Object service, String bundle) {
        var id = ids.incrementAndGet();
        var owner = proxy(Bundle.class, (self, method, arguments) -> switch (method.getName()) {
            case "getSymbolicName" -> bundle;
            case "getVersion" -> Version.valueOf("1.2.3");
            default -> throw new UnsupportedOperationException(method.getName());
        });
        var reference = proxy(ServiceReference.class, (self, method, arguments) -> switch (method.getName()) {
            case "getProperty" -> Constants.SERVICE_ID.equals(arguments[0]) ? id : null;
            case "getBundle" -> owner;
            case "hashCode" -> Long.hashCode(id);
            case "equals" -> self == arguments[0];
            default -> throw new UnsupportedOperationException(method.getName());
        });
        services.put(reference, service);
        return reference;
    }

    private @Nullable Object fetch(Object reference) {
        var service = services.get(reference);
        if (service == BROKEN || service == null) {
            return null;
        }
        held.incrementAndGet();
        return service;
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
