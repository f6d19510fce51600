package org.paifang.functions.services.internal;

import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.todo.TodoListener;
import org.paifang.platform.ui.api.OpenPages;

/** The open pages of services, told when the bank has answered or somebody else has applied. */
@Component(service = {ServicePages.class, TodoListener.class})
public final class ServicePages implements TodoListener {

    private final OpenPages open = new OpenPages();

    OpenPages open() {
        return open;
    }

    @Override
    public void todosChanged(MerchantNo merchant) {
        open.tell(merchant);
    }
}
