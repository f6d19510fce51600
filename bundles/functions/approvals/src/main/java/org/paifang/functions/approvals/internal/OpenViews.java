package org.paifang.functions.approvals.internal;

import com.vaadin.flow.shared.Registration;
import org.osgi.service.component.annotations.Component;
import org.paifang.functions.approvals.internal.view.News;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.todo.TodoListener;
import org.paifang.platform.ui.api.OpenPages;

/** The views that are open, told when something was asked for or decided in their merchant. */
@Component(service = {OpenViews.class, TodoListener.class})
public final class OpenViews implements TodoListener, News {

    private final OpenPages open = new OpenPages();

    @Override
    public Registration listen(MerchantNo merchant, Runnable changed) {
        return open.listen(merchant, changed);
    }

    @Override
    public void todosChanged(MerchantNo merchant) {
        open.tell(merchant);
    }
}
