package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.paifang.bank.merchants.internal.domain.Asked;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Something that is done with a merchant: fields, what is wrong with them, and a button. */
abstract class FormPage extends Div {

    private static final long serialVersionUID = 1L;

    final Notice problem = new Notice();
    final transient MerchantDesk desk;
    final transient ViewSession session;
    private final transient MerchantsView view;

    /** One for each form that is opened: a second click is the same thing. */
    final String key = MerchantsView.key();

    FormPage(MerchantDesk desk, ViewSession session, MerchantsView view) {
        this.desk = desk;
        this.session = session;
        this.view = view;
        addClassName("pbm-stack");
    }

    /** Title, fields and the button; {@code no} is the merchant's number, empty for a new one. */
    final void compose(String no, String title, String hint, Button submit, Component... fields) {
        var texts = session.texts();
        var header = new PageHeader(texts, "menu.list", "menu.list.hint");
        header.changeTitle(title);
        header.changeSubtitle(hint);
        var segments = no.isEmpty() ? new String[0] : new String[] {no};
        Anchor cancel = Parts.button(session, MerchantRights.LIST_ITEM, texts.get("button.cancel"), segments);
        var ways = Parts.of("pbm-ways", submit, cancel);
        add(
                Links.back(session, MerchantRights.LIST_ITEM, texts.get("one.back"), segments),
                header,
                new Card(Parts.of("pbm-form", fields), problem, ways));
    }

    /** Shows what came of it: here if it was refused, else on the merchant's page. */
    final void submit(Button button, String no, Supplier<Asked> asking) {
        button.setEnabled(true);
        try {
            var asked = asking.get();
            if (asked instanceof Asked.Refused refused) {
                problem.show(Tone.ERROR, session.texts().get(refused.reason(), session.formats()));
            } else {
                view.asked(asked, no);
            }
        } catch (AccessDenied denied) {
            problem.show(Tone.ERROR, session.texts().get("access.not-permitted"));
        }
    }

    final String text(String name, Object... arguments) {
        return session.texts().get(name, arguments);
    }
}
