package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.merchants.internal.domain.ApplicationDesk;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.ViewSession;

/** Who wants to become a merchant: all of them at its own address, one below it. */
public final class ApplicationsView extends Div implements AddressAware {

    private static final long serialVersionUID = 1L;

    private final transient ApplicationDesk desk;
    private final transient MerchantDesk merchants;
    private final transient ViewSession session;
    private transient @Nullable ApplicationList list;
    private transient List<String> place = List.of();

    public ApplicationsView(ApplicationDesk desk, MerchantDesk merchants, ViewSession session) {
        this.desk = desk;
        this.merchants = merchants;
        this.session = session;
        addClassName("pbm-view");
        session.texts().onChange(this::show);
    }

    @Override
    public void addressChanged(List<String> segments) {
        place = segments;
        show();
    }

    private void show() {
        removeAll();
        getElement().appendChild(Parts.style());
        if (place.isEmpty()) {
            if (list == null) {
                list = new ApplicationList(desk, merchants.branches(), session);
            }
            list.refresh();
            add(list);
            return;
        }
        var texts = session.texts();
        var application = desk.find(session.caller(), place.get(0));
        if (application.isEmpty() || place.size() > 1) {
            add(new EmptyState(
                    VaadinIcon.CLIPBOARD_TEXT,
                    texts.get("application.nothing"),
                    texts.get("application.nothing.hint"),
                    Parts.button(session, MerchantRights.APPLICATIONS_ITEM, texts.get("application.back"))));
        } else {
            add(new ApplicationPage(desk, merchants, session, application.get(), this::show));
        }
    }
}
