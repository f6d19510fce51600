package org.paifang.platform.flow.internal;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As much of a servlet container as Flow needs to start. */
final class FakeContainer {

    final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> parameters = Map.of("productionMode", "true", "pushMode", "automatic");

    private final ServletContext context = proxy(ServletContext.class, (method, arguments) -> switch (method) {
        case "getAttribute" -> attributes.get(arguments[0]);
        case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
        case "removeAttribute" -> attributes.remove(arguments[0]);
        case "getAttributeNames" -> Collections.enumeration(attributes.keySet());
        case "getInitParameterNames" -> Collections.emptyEnumeration();
        case "getServletRegistrations" -> Map.of();
        case "getContextPath" -> "";
        case "getMajorVersion" -> 6;
        case "getMinorVersion" -> 0;
        case "getClassLoader" -> FakeContainer.class.getClassLoader();
        default -> null;
    });

    private final ServletConfig config = proxy(ServletConfig.class, (method, arguments) -> switch (method) {
        case "getServletContext" -> context;
        case "getServletName" -> FlowServlet.NAME;
        case "getInitParameter" -> parameters.get(arguments[0]);
        case "getInitParameterNames" -> Collections.enumeration(parameters.keySet());
        default -> null;
    });

    ServletConfig config() {
        return config;
    }

    private interface Answers {
        @Nullable
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
