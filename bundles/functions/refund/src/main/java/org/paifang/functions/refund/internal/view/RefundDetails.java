package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.ViewSession;

/** Everything about one refund. */
final class RefundDetails extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ViewSession session;
    private final transient RefundWords words;
    private transient @Nullable Transaction shown;

    RefundDetails(ViewSession session) {
        this.session = session;
        this.words = new RefundWords(session);
        setWidth("34rem");
        setMaxWidth("100%");
        var close = new Button("", clicked -> close());
        getFooter().add(close);
        session.texts().bind(close::setText, "button.close");
        session.texts().onChange(this::render);
    }

    void show(Transaction refund) {
        shown = refund;
        render();
        open();
    }

    private void render() {
        var refund = shown;
        if (refund == null) {
            return;
        }
        var texts = session.texts();
        setHeaderTitle(texts.get("refund.title", refund.referenceNo()));
        removeAll();
        var response = words.response(refund);
        if (!response.isEmpty()) {
            add(new Paragraph(response));
        }
        add(facts(refund));
        var ways = Layouts.row();
        ways.getStyle().set("margin-top", "var(--lumo-space-l)");
        session.linkTo(OrderFacts.TRANSACTIONS, refund.order().value())
                .ifPresent(address -> ways.add(Links.to(address, texts.get("order.whole"))));
        session.linkTo(RefundRights.CREATE_ITEM, refund.order().value())
                .ifPresent(address -> ways.add(Links.to(address, texts.get("refund.order-again"))));
        add(ways);
    }

    private Facts facts(Transaction refund) {
        var texts = session.texts();
        var formats = session.formats();
        var completed = refund.completedAt();
        return new Facts()
                .add(texts.get("list.status"), words.badge(refund.status()))
                .add(texts.get("form.amount"), formats.money(refund.amount()))
                .add(texts.get("refund.order"), refund.order().value())
                .add(texts.get("form.reason"), orEmpty(refund.reason()))
                .add(texts.get("refund.at"), formats.time(refund.at()))
                .add(texts.get("refund.completed-at"), completed == null ? "" : formats.time(completed))
                .add(texts.get("refund.operator"), orEmpty(refund.place().operator()))
                .add(texts.get("refund.response"), orEmpty(refund.responseCode()))
                .add(texts.get("refund.reference"), orEmpty(refund.acquirerReference()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
