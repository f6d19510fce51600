package org.paifang.platform.core.internal.domain;

import java.util.List;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.access.Explanation;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.AccessView;

/** The one decision over other functions, people and profiles than those of this moment. */
final class World implements AccessView {

    private final FunctionRegistry functions;
    private final LayeredAccess access;

    World(FunctionRegistry functions, Directory directory, ProfileSource profiles) {
        this.functions = functions;
        this.access = new LayeredAccess(functions, profiles, directory);
    }

    @Override
    public List<EffectiveMenu.Group> menu(OperatorId operator) {
        return access.of(new Caller(operator, Channel.WEB));
    }

    @Override
    public Explanation explain(OperatorId operator, ItemId item) {
        return access.explain(operator, item);
    }

    @Override
    public List<ItemId> items(OperatorId operator) {
        return functions.installed(operator.merchant()).stream()
                .flatMap(function -> function.descriptor().items().stream().map(MenuItem::id))
                .sorted()
                .toList();
    }
}
