package org.paifang.functions.operators.internal.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;

/** Which rights there are, in people's words: those of the functions that are here for a house. */
public final class RightsCatalog {

    private final FunctionRegistry registry;

    /** The rights of one function. */
    record Group(String function, String title, List<Right> rights) {}

    record Right(PermissionId permission, String title) {}

    public RightsCatalog(FunctionRegistry registry) {
        this.registry = registry;
    }

    List<Group> of(Merchant merchant, Locale language) {
        return registry.installed(merchant.no()).stream()
                .map(function -> group(function, merchant.edition(), language))
                .filter(group -> !group.rights().isEmpty())
                .toList();
    }

    /** The title of a right, or its id while its function is away. */
    String title(Merchant merchant, PermissionId permission, Locale language) {
        return registry.find(permission.function(), merchant.no())
                .flatMap(function -> title(function, permission, language))
                .orElseGet(permission::value);
    }

    private static Group group(InstalledFunction function, Edition edition, Locale language) {
        var descriptor = function.descriptor();
        var rights = descriptor.permissions(edition).stream()
                .map(permission -> new Right(
                        permission, title(function, permission, language).orElseGet(permission::value)))
                .toList();
        return new Group(descriptor.id().value(), function.title(language), rights);
    }

    private static Optional<String> title(InstalledFunction function, PermissionId permission, Locale language) {
        var action = permission.value().substring(permission.value().indexOf('.') + 1);
        return function.messages().find(language, "permission." + action);
    }
}
