package org.paifang.doors;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.testkit.Samples;

/**
 * Makes anything out of nothing: of classes by their constructors, of interfaces that answer with nothing and remember that
 * they were asked. Whoever is given the caller asks for rights itself, so that is not remembered.
 */
final class Workshop {

    private final Map<Class<?>, Object> given = new HashMap<>();
    private final List<Touch> touched = new ArrayList<>();
    private final Deque<Class<?>> making = new ArrayDeque<>();

    private static final Pattern QUESTION = Pattern.compile("\\.(is|has|may)[A-Z]");

    /** Something that was asked. */
    record Touch(String what, Class<?> gives) {

        /**
         * Whether it may have changed something: whoever only looks gets something to look at, and neither nothing, nor a
         * yes or no to what is no question, nor one of several outcomes.
         */
        boolean mayBeDeed() {
            if (gives == boolean.class && QUESTION.matcher(what).find()) {
                return false;
            }
            return gives == void.class || gives == boolean.class || gives.isEnum() || gives.isSealed();
        }

        @Override
        public String toString() {
            return what;
        }
    }

    Workshop() {
        give(Clock.class, Clock.systemUTC());
        give(Instant.class, Instant.EPOCH);
        give(Duration.class, Duration.ZERO);
        give(ZoneId.class, ZoneId.of("UTC"));
        give(Locale.class, Locale.ENGLISH);
        give(String.class, "x");
        give(Optional.class, Optional.empty());
        give(List.class, List.of());
        give(Collection.class, List.of());
        give(Set.class, Set.of());
        give(Map.class, Map.of());
        give(org.paifang.platform.api.identity.OperatorId.class, Samples.SUPERVISOR.operator());
        give(org.paifang.platform.api.identity.MerchantNo.class, Samples.ONLINE.no());
        give(org.paifang.platform.api.identity.Merchant.class, Samples.ONLINE);
        give(org.paifang.platform.api.money.Money.class, Samples.cny("1.00"));
    }

    /** Whoever wants one of this type gets this one. */
    <T> Workshop give(Class<T> type, T object) {
        given.put(type, object);
        return this;
    }

    /** What was asked that knows nobody's rights since the last time, in order. */
    List<Touch> touched() {
        var all = List.copyOf(touched);
        touched.clear();
        return all;
    }

    /** One of the type; throws {@link IllegalStateException} if it cannot be made. */
    <T> T make(Class<T> type) {
        var made = value(type);
        if (made == null) {
            throw new IllegalStateException("cannot make a " + type.getName());
        }
        return type.cast(made);
    }

    /** Something for a parameter; {@code null} if nothing can be made. */
    @Nullable
    Object value(Class<?> type) {
        var present = given.get(type);
        if (present != null) {
            return present;
        }
        if (type.isPrimitive()) {
            return zero(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return java.lang.reflect.Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .map(this::value)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                if (method.getDeclaringClass() == Object.class) {
                    return switch (method.getName()) {
                        case "equals" -> proxy == arguments[0];
                        case "hashCode" -> System.identityHashCode(proxy);
                        default -> "a " + type.getSimpleName();
                    };
                }
                if (!knowsTheCaller(arguments) && !type.getName().startsWith("java.")) {
                    touched.add(new Touch(type.getSimpleName() + "." + method.getName(), method.getReturnType()));
                }
                return nothing(method.getReturnType());
            });
        }
        return constant(type).orElseGet(() -> constructed(type));
    }

    private static boolean knowsTheCaller(Object @Nullable [] arguments) {
        return arguments != null && Stream.of(arguments).anyMatch(Caller.class::isInstance);
    }

    /** Such as {@code ALL} or {@code NONE}. */
    private static Optional<Object> constant(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .findFirst()
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private @Nullable Object constructed(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers()) || making.contains(type)) {
            return null;
        }
        making.push(type);
        try {
            return Arrays.stream(type.getDeclaredConstructors())
                    .sorted(Comparator.comparing((Constructor<?> one) -> !Modifier.isPublic(one.getModifiers()))
                            .thenComparing(one -> -one.getParameterCount()))
                    .map(this::constructed)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        } finally {
            making.pop();
        }
    }

    private @Nullable Object constructed(Constructor<?> constructor) {
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(this::value)
                    .toArray());
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    private @Nullable Object nothing(Class<?> type) {
        if (type == void.class) {
            return null;
        }
        if (type == Stream.class) {
            return Stream.empty();
        }
        if (type.isPrimitive()) {
            return zero(type);
        }
        return given.containsKey(type) ? given.get(type) : null;
    }

    private static Object zero(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == char.class) {
            return ' ';
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == double.class) {
            return 1.0;
        }
        return type == byte.class ? (Object) (byte) 1 : (Object) 1;
    }
}
