package org.paifang.functions.personal.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.personal.internal.domain.PersonalRights;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.todo.TodoSource;

/** That a second factor is required and not set up yet. */
@Component
public final class SecondFactorTodo implements TodoSource {

    private final OwnDesks desks;

    @Activate
    public SecondFactorTodo(@Reference OwnDesks desks) {
        this.desks = desks;
    }

    @Override
    public ItemId item() {
        return PersonalRights.MINE;
    }

    @Override
    public int count(Caller caller) {
        return desks.todo(caller);
    }
}
