package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.merchants.internal.domain.Asked;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Merchants: all of them at its own address, one below it, and what is done with that one below that. */
public final class MerchantsView extends Div implements AddressAware {

    private static final long serialVersionUID = 1L;

    private final transient MerchantDesk desk;
    private final transient ViewSession session;
    private final Notice done = new Notice();
    private transient @Nullable MerchantList list;
    private transient List<String> place = List.of();

    public MerchantsView(MerchantDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        addClassName("pbm-view");
        session.texts().onChange(this::show);
    }

    @Override
    public void addressChanged(List<String> segments) {
        place = segments;
        show();
    }

    /** Called by a page when something came of it: the merchant is shown, with a sentence above. */
    void asked(Asked asked, String no) {
        var texts = session.texts();
        if (asked instanceof Asked.Done) {
            done.show(Tone.SUCCESS, texts.get("asked.done"));
        } else if (asked instanceof Asked.Waiting waiting) {
            done.show(
                    Tone.PROGRESS,
                    texts.get("asked.waiting", texts.get(waiting.approval().title(), session.formats())));
        }
        if (desk.find(session.caller(), no).isPresent()) {
            session.navigate(MerchantRights.LIST_ITEM, no);
        } else {
            session.navigate(MerchantRights.LIST_ITEM);
        }
    }

    /** Another one for each form that is opened, by which a second click is known. */
    static String key() {
        return UUID.randomUUID().toString();
    }

    private void show() {
        removeAll();
        getElement().appendChild(Parts.style());
        add(Parts.of("pbm-stack", done, page()));
        if (place.size() != 1 && !place.isEmpty()) {
            done.clear();
        }
    }

    private Component page() {
        if (place.isEmpty()) {
            if (list == null) {
                list = new MerchantList(desk, session);
            }
            list.refresh();
            return list;
        }
        if (place.equals(List.of("new"))) {
            return allowed(MerchantRights.EDIT, new MerchantFormPage(desk, session, this, null));
        }
        var merchant = desk.find(session.caller(), place.get(0));
        if (merchant.isEmpty() || place.size() > 2) {
            return nothing();
        }
        return place.size() == 1
                ? new MerchantPage(desk, session, merchant.get())
                : doing(merchant.get(), place.get(1));
    }

    private Component doing(Merchant merchant, String what) {
        return switch (what) {
            case "edit" -> allowed(MerchantRights.EDIT, new MerchantFormPage(desk, session, this, merchant));
            case "contract" -> allowed(MerchantRights.CONTRACT, new ContractPage(desk, session, this, merchant));
            case "suspend" -> turning(merchant, MerchantState.SUSPENDED);
            case "resume" -> turning(merchant, MerchantState.ACTIVE);
            case "close" -> turning(merchant, MerchantState.CLOSED);
            default -> nothing();
        };
    }

    private Component turning(Merchant merchant, MerchantState state) {
        return allowed(MerchantRights.STATE, new StatePage(desk, session, this, merchant, state));
    }

    private Component allowed(PermissionId permission, Component page) {
        var texts = session.texts();
        return desk.may(session.caller(), permission)
                ? page
                : new EmptyState(VaadinIcon.LOCK, texts.get("one.closed"), texts.get("access.not-permitted"));
    }

    private EmptyState nothing() {
        var texts = session.texts();
        return new EmptyState(
                VaadinIcon.SHOP,
                texts.get("one.nothing"),
                texts.get("one.nothing.hint"),
                Parts.button(session, MerchantRights.LIST_ITEM, texts.get("one.back")));
    }
}
