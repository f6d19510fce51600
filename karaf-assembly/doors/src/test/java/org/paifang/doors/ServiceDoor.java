package org.paifang.doors;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Caller;

/** A method of a function's service that wants to know who calls. */
final class ServiceDoor {

    private final Object service;
    private final Method method;
    private final @Nullable Object[] arguments;

    private ServiceDoor(Object service, Method method, @Nullable Object[] arguments) {
        this.service = service;
        this.method = method;
        this.arguments = arguments;
    }

    /** What somebody got who knocked: the verdict, or an answer, or something that broke behind the door. */
    record Answer(@Nullable Verdict denied, @Nullable Object given) {}

    /**
     * All of a function: of each class that is made with an {@link AccessPolicy}, each public method with a {@link
     * Caller}. Registered components that only wire such a class are that class again.
     */
    static List<ServiceDoor> of(ShippedFunction function, Workshop workshop) {
        var descriptor = function.descriptor();
        workshop.give(PermissionId.class, descriptor.permissions().get(0));
        descriptor.items().forEach(item -> workshop.give(ItemId.class, item.id()));
        var doors = new ArrayList<ServiceDoor>();
        for (var type : function.classes()) {
            if (isService(type) && !isService(type.getSuperclass())) {
                var service = workshop.make(type);
                Stream.of(type.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> List.of(method.getParameterTypes()).contains(Caller.class))
                        .map(method -> new ServiceDoor(service, method, arguments(method, workshop)))
                        .forEach(doors::add);
            }
        }
        return doors;
    }

    private static boolean isService(Class<?> type) {
        return !type.isInterface()
                && Stream.of(type.getDeclaredConstructors())
                        .anyMatch(one -> List.of(one.getParameterTypes()).contains(AccessPolicy.class))
                && Stream.of(type.getMethods())
                        .anyMatch(method -> List.of(method.getParameterTypes()).contains(Caller.class));
    }

    private static @Nullable Object[] arguments(Method method, Workshop workshop) {
        return Arrays.stream(method.getParameterTypes()).map(workshop::value).toArray();
    }

    Answer knock(Caller caller) {
        var types = method.getParameterTypes();
        for (var i = 0; i < types.length; i++) {
            if (types[i] == Caller.class) {
                arguments[i] = caller;
            }
        }
        try {
            return new Answer(null, method.invoke(service, arguments));
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof AccessDenied denied
                    ? new Answer(denied.verdict(), null)
                    : new Answer(null, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
