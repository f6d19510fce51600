package org.paifang.itests;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.identity.Caller;

/**
 * The services of a running bundle, found by walking from what it registers along the fields of its own objects: each public
 * method with a {@link Caller} of an object that is there, wired as the container wired it.
 */
final class Inside {

    private final Bundle bundle;
    private final Map<Class<?>, Object> given;

    /** {@code given} are the arguments to use, by their types. */
    Inside(Bundle bundle, Map<Class<?>, Object> given) {
        this.bundle = bundle;
        this.given = given;
    }

    /** What came of a call: who was turned away, or that something was answered or broke behind the door. */
    record Answer(String door, Optional<AccessDenied> denied) {}

    /** A method that somebody may try. */
    record Door(Object service, Method method) {

        @Override
        public String toString() {
            return service.getClass().getName() + "." + method.getName();
        }
    }

    List<Door> doors() {
        var doors = new ArrayList<Door>();
        for (var service : objects()) {
            // what is done with a command is asked by the platform, which registers it under no other name
            if (!(service instanceof ApprovableCommand)) {
                Arrays.stream(service.getClass().getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method ->
                                Arrays.asList(method.getParameterTypes()).contains(Caller.class))
                        .sorted(Comparator.comparing(Method::getName))
                        .forEach(method -> doors.add(new Door(service, method)));
            }
        }
        return doors;
    }

    Answer knock(Door door, Caller caller) {
        var arguments = Arrays.stream(door.method().getParameterTypes())
                .map(type -> type == Caller.class ? caller : value(type, 0))
                .toArray();
        try {
            door.method().setAccessible(true);
            door.method().invoke(door.service(), arguments);
            return new Answer(door.toString(), Optional.empty());
        } catch (InvocationTargetException e) {
            return new Answer(
                    door.toString(),
                    e.getCause() instanceof AccessDenied denied ? Optional.of(denied) : Optional.empty());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<Object> objects() {
        Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        BundleContext context = bundle.getBundleContext();
        var references = bundle.getRegisteredServices();
        if (context == null || references == null) {
            return found;
        }
        for (var reference : references) {
            var service = context.getService(reference);
            if (service != null) {
                open.add(service);
            }
        }
        while (!open.isEmpty()) {
            var object = open.remove();
            if (isOwn(object.getClass()) && found.add(object)) {
                open.addAll(fields(object));
            }
        }
        return found;
    }

    private boolean isOwn(Class<?> type) {
        return bundle.equals(FrameworkUtil.getBundle(type));
    }

    private List<Object> fields(Object object) {
        var values = new ArrayList<Object>();
        for (Class<?> type = object.getClass(); type != null && isOwn(type); type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    try {
                        field.setAccessible(true);
                        var value = field.get(object);
                        if (value != null) {
                            values.add(value);
                        }
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
        return values;
    }

    private @Nullable Object value(Class<?> type, int depth) {
        var present = given.get(type);
        if (present != null) {
            return present;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type.isPrimitive()) {
            return type == char.class ? (Object) 'x' : type == double.class ? (Object) 1.0 : (Object) 1;
        }
        if (type.isArray()) {
            return java.lang.reflect.Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return depth > 4 ? null : made(type, depth);
    }

    private @Nullable Object made(Class<?> type, int depth) {
        for (var field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                try {
                    return field.get(null);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return Arrays.stream(type.getConstructors())
                .flatMap(constructor -> made(constructor, depth).stream())
                .findFirst()
                .orElse(null);
    }

    /** Nothing, if it does not take what can be given. */
    private Optional<Object> made(Constructor<?> constructor, int depth) {
        try {
            return Optional.of(constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(one -> value(one, depth + 1))
                    .toArray()));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
