package org.paifang.functions.approvals.internal;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.paifang.functions.approvals.internal.view.News;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.todo.TodoListener;

/** The views that are open, told when something was asked for or decided in their merchant. */
@Component(service = {OpenViews.class, TodoListener.class})
public final class OpenViews implements TodoListener, News {

    private final Map<Runnable, MerchantNo> open = new ConcurrentHashMap<>();

    @Override
    public Registration listen(MerchantNo merchant, Runnable changed) {
        open.put(changed, merchant);
        return () -> open.remove(changed);
    }

    @Override
    public void todosChanged(MerchantNo merchant) {
        open.forEach((changed, of) -> {
            if (of.equals(merchant)) {
                changed.run();
            }
        });
    }
}
