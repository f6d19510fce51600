package org.paifang.functions.personal.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paifang.functions.personal.internal.PersonalFunction;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Edition;

/** A menu in which items come and go; each is called as this function's own item. */
public final class Menu implements EffectiveMenu {

    private final List<Entry> entries = new ArrayList<>();

    public Menu has(String... items) {
        entries.clear();
        for (var item : items) {
            var function = new FunctionId(item.substring(0, item.indexOf('.')));
            var permission = new PermissionId(function + ".use");
            // its title's key is that of the id's part behind the point
            var place = new MenuItem(new ItemId(item), function.value(), "list", "services", 1, permission);
            var descriptor = new FunctionDescriptor(
                    function, Set.of(Edition.ONLINE), List.of(place), List.of(permission), List.of());
            entries.add(new Entry(
                    place, new InstalledFunction(descriptor, new PersonalFunction().messages(), "sample", "1.0.0")));
        }
        return this;
    }

    @Override
    public List<Group> of(Caller caller) {
        return List.of(new Group("services", entries));
    }
}
