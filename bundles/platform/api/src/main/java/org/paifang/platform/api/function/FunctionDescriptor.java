package org.paifang.platform.api.function;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Edition;

/**
 * What a function says of itself. All ids begin with the function's.
 *
 * @param editions where the function can work at all; profiles switch it on and off within these
 * @param items its places in the menu, none for a function without views
 * @param permissions every right that it asks for; their titles are the function's messages {@code permission.<action>}
 * @param settings what a profile may set
 * @param atBank those of the permissions that the bank's people hold and nobody else; the others are the merchants' then.
 *     Empty: every permission is for everybody in whose edition the function works
 */
public record FunctionDescriptor(
        FunctionId id,
        Set<Edition> editions,
        List<MenuItem> items,
        List<PermissionId> permissions,
        List<Setting> settings,
        Set<PermissionId> atBank) {

    public FunctionDescriptor {
        editions = Set.copyOf(editions);
        items = List.copyOf(items);
        permissions = List.copyOf(permissions);
        settings = List.copyOf(settings);
        atBank = Set.copyOf(atBank);
        for (var permission : permissions) {
            own(id, permission, permission.function());
        }
        for (var item : items) {
            own(id, item.id(), item.id().function());
            if (!permissions.contains(item.permission())) {
                throw new IllegalArgumentException(item.id() + " needs an undeclared permission " + item.permission());
            }
        }
        for (var setting : settings) {
            if (!setting.key().startsWith(id + ".")) {
                throw new IllegalArgumentException("the setting " + setting.key() + " is not of the function " + id);
            }
        }
        if (!permissions.containsAll(atBank)) {
            throw new IllegalArgumentException(id + " keeps undeclared permissions for the bank: " + atBank);
        }
        if (!atBank.isEmpty() && !editions.contains(Edition.BANK)) {
            throw new IllegalArgumentException(id + " keeps permissions for the bank and does not work there");
        }
        distinct(id, items, MenuItem::id);
        distinct(id, items, MenuItem::path);
        distinct(id, permissions, Function.identity());
        distinct(id, settings, Setting::key);
    }

    /** A function whose permissions are for everybody in whose edition it works. */
    public FunctionDescriptor(
            FunctionId id,
            Set<Edition> editions,
            List<MenuItem> items,
            List<PermissionId> permissions,
            List<Setting> settings) {
        this(id, editions, items, permissions, settings, Set.of());
    }

    /** The permissions that somebody of an edition can hold; none where the function does not work. */
    public List<PermissionId> permissions(Edition edition) {
        if (!editions.contains(edition)) {
            return List.of();
        }
        return permissions.stream()
                .filter(permission -> isFor(edition, permission))
                .toList();
    }

    /** Whether somebody of an edition can hold a permission. */
    public boolean isFor(Edition edition, PermissionId permission) {
        return editions.contains(edition)
                && (atBank.isEmpty() || atBank.contains(permission) == (edition == Edition.BANK));
    }

    private static void own(FunctionId id, Object part, FunctionId owner) {
        if (!owner.equals(id)) {
            throw new IllegalArgumentException(part + " is not of the function " + id);
        }
    }

    private static <T, K> void distinct(FunctionId id, List<T> parts, Function<T, K> key) {
        var keys = parts.stream().map(key).collect(Collectors.toSet());
        if (keys.size() < parts.size()) {
            throw new IllegalArgumentException("the function " + id + " declares something twice");
        }
    }
}
