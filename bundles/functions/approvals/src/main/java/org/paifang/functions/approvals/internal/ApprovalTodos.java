package org.paifang.functions.approvals.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.approvals.internal.domain.ApprovalRights;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.todo.TodoSource;

/** How many approvals wait for an operator. */
@Component
public final class ApprovalTodos implements TodoSource {

    private final Desk desk;

    @Activate
    public ApprovalTodos(@Reference Desk desk) {
        this.desk = desk;
    }

    @Override
    public ItemId item() {
        return ApprovalRights.INBOX;
    }

    @Override
    public int count(Caller caller) {
        return desk.desk().count(caller, MOST);
    }
}
