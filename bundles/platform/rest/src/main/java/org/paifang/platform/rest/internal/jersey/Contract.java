package org.paifang.platform.rest.internal.jersey;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.rest.api.ApiContribution;
import org.paifang.platform.rest.api.Needs;

/** What resources must be, looked at once, when they are made. */
final class Contract {

    private Contract() {}

    /** Throws {@link IllegalArgumentException} with an English sentence for the function's developer. */
    static void check(ApiContribution contribution, Collection<Object> resources) {
        for (var resource : resources) {
            var type = resource.getClass();
            var path = type.getAnnotation(Path.class);
            require(path != null, type.getName() + " has no @Path");
            require(
                    contribution.paths().contains(first(path == null ? "" : path.value())),
                    type.getName() + " is not below one of " + contribution.paths());
            methods(type).forEach(method -> check(contribution, method));
        }
    }

    /** The methods that answer requests. */
    private static java.util.List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class)))
                .toList();
    }

    private static void check(ApiContribution contribution, Method method) {
        var needs = method.getAnnotation(Needs.class);
        require(
                needs != null && new PermissionId(needs.value()).function().equals(contribution.function()),
                method.getDeclaringClass().getName() + "." + method.getName() + " needs a permission of "
                        + contribution.function() + ": @Needs");
    }

    private static String first(String path) {
        var relative = path.startsWith("/") ? path.substring(1) : path;
        var end = relative.indexOf('/');
        return end < 0 ? relative : relative.substring(0, end);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
