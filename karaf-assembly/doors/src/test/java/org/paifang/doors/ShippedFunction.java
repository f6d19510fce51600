package org.paifang.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.text.Messages;

/** A function as its bundle is shipped: what it says of itself, its classes, and what it registers. */
final class ShippedFunction {

    private static final Pattern PROVIDED = Pattern.compile("<provide interface=\"([\\w.$]+)\"/>");
    private static final Pattern IMPLEMENTED = Pattern.compile("<implementation class=\"([\\w.$]+)\"/>");

    private final PlatformFunction function;
    private final List<Class<?>> classes;
    private final List<Component> components;

    /** A class that the bundle registers, and the names under which it does. */
    private record Component(Class<?> type, List<String> provides) {}

    private ShippedFunction(PlatformFunction function, List<Class<?>> classes, List<Component> components) {
        this.function = function;
        this.classes = classes;
        this.components = components;
    }

    /** Reads a bundle whose manifest names a function. */
    static ShippedFunction read(JarFile jar, URLClassLoader loader) {
        try {
            var classes = new ArrayList<Class<?>>();
            var components = new ArrayList<Component>();
            for (var entry : jar.stream().toList()) {
                var name = entry.getName();
                if (name.startsWith("org/paifang/")
                        && name.endsWith(".class")
                        && !name.endsWith("package-info.class")) {
                    classes.add(loader.loadClass(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.')));
                } else if (name.startsWith("OSGI-INF/") && name.endsWith(".xml")) {
                    try (var stream = jar.getInputStream(entry)) {
                        components.add(component(new String(stream.readAllBytes(), StandardCharsets.UTF_8), loader));
                    }
                }
            }
            var function = components.stream()
                    .filter(component -> component.provides().contains(PlatformFunction.class.getName()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(jar.getName() + " registers no function"));
            return new ShippedFunction(made(function.type()), classes, components);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(jar.getName() + " cannot be read", e);
        }
    }

    /** What a function says of itself needs the platform for words at most, and here nobody reads them. */
    private static PlatformFunction made(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getConstructors()[0];
        var wordless = Arrays.stream(constructor.getParameterTypes())
                .map(ShippedFunction::wordless)
                .toArray();
        return (PlatformFunction) constructor.newInstance(wordless);
    }

    private static Object wordless(Class<?> service) {
        return Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    if (method.getReturnType() == Messages.class) {
                        return Messages.of(Map.of());
                    }
                    throw new UnsupportedOperationException(
                            "a function is asked what it is before anything runs: " + method);
                });
    }

    private static Component component(String xml, ClassLoader loader) throws ClassNotFoundException {
        var implemented = IMPLEMENTED.matcher(xml);
        if (!implemented.find()) {
            throw new IllegalStateException("a component without a class: " + xml);
        }
        var provides =
                PROVIDED.matcher(xml).results().map(found -> found.group(1)).toList();
        return new Component(loader.loadClass(implemented.group(1)), provides);
    }

    FunctionDescriptor descriptor() {
        return function.descriptor();
    }

    PlatformFunction function() {
        return function;
    }

    /** All of its bundle. */
    List<Class<?>> classes() {
        return classes;
    }

    /** What its bundle registers under an interface of the platform. */
    List<Class<?>> registered(Class<?> as) {
        return components.stream()
                .filter(component -> component.provides().contains(as.getName()))
                .<Class<?>>map(Component::type)
                .toList();
    }

    @Override
    public String toString() {
        return descriptor().id().value();
    }
}
