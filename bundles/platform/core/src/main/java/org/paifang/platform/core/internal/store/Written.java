package org.paifang.platform.core.internal.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.staff.Grants;

/** What is read whole, and so kept whole: a set of ids, and grants, as text that people can read as well. */
final class Written {

    private static final String SPACE = " ";

    private Written() {}

    /** One permission a line: {@code refund.alone 100000000 CNY}. */
    static String grants(Grants grants) {
        return new TreeSet<>(grants.permissions())
                .stream()
                        .map(permission -> permission + limit(grants.limits().get(permission)))
                        .collect(Collectors.joining("\n"));
    }

    static Grants grants(@Nullable String text) {
        var permissions = new HashSet<PermissionId>();
        var limits = new HashMap<PermissionId, Money>();
        if (text != null) {
            text.lines().filter(line -> !line.isBlank()).forEach(line -> {
                var parts = line.split(SPACE, -1);
                var permission = new PermissionId(parts[0]);
                permissions.add(permission);
                if (parts.length == 3) {
                    limits.put(permission, Money.of(Long.parseLong(parts[1]), parts[2]));
                }
            });
        }
        return new Grants(permissions, limits);
    }

    static String ids(Set<?> ids) {
        return ids.stream().map(Object::toString).sorted().collect(Collectors.joining(SPACE));
    }

    static <T> Set<T> ids(@Nullable String text, Function<String, T> read) {
        return text == null || text.isBlank()
                ? Set.of()
                : Set.of(text.split(SPACE)).stream().map(read).collect(Collectors.toUnmodifiableSet());
    }

    private static String limit(@Nullable Money limit) {
        return limit == null
                ? ""
                : SPACE + limit.minorUnits() + SPACE + limit.currency().getCurrencyCode();
    }
}
