package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.RefundRequest;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.ViewSession;

/** The last look before money moves: how much goes back, and what is left then. */
final class ConfirmRefund extends Dialog {

    private static final long serialVersionUID = 1L;

    final Button confirm = new Button();
    final Button cancel = new Button();
    private final Paragraph question = new Paragraph();
    private final Div facts = new Div();
    private final transient ViewSession session;
    private final transient Consumer<RefundRequest> confirmed;
    private transient @Nullable Asked asked;

    private record Asked(RefundRequest request, Money paid) {}

    ConfirmRefund(ViewSession session, Consumer<RefundRequest> confirmed) {
        this.session = session;
        this.confirmed = confirmed;
        var texts = session.texts();
        setWidth("32rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        question.getStyle().set("font-size", "var(--lumo-font-size-l)").setMarginTop("0");
        add(question, facts);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(clicked -> accept());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickListener(clicked -> close());
        getFooter().add(cancel, confirm);
        texts.bind(this::setHeaderTitle, "confirm.title");
        texts.bind(cancel::setText, "button.cancel");
        texts.onChange(this::render);
    }

    /** Asks about a request on an order of which so much was paid. */
    void ask(RefundRequest request, Money paid) {
        asked = new Asked(request, paid);
        render();
        confirm.setEnabled(true);
        open();
        confirm.focus();
    }

    private void accept() {
        var current = asked;
        asked = null;
        close();
        if (current != null) {
            confirmed.accept(current.request());
        }
    }

    private void render() {
        var current = asked;
        if (current == null) {
            return;
        }
        var request = current.request();
        var texts = session.texts();
        var formats = session.formats();
        var amount = formats.money(request.amount());
        question.setText(texts.get("confirm.question", amount, request.order().value()));
        confirm.setText(texts.get("confirm.confirm", amount));
        facts.removeAll();
        facts.add(new Facts()
                .add(texts.get("order.paid"), formats.money(current.paid()))
                .add(texts.get("confirm.before"), formats.money(request.refundedBefore()))
                .add(texts.get("confirm.now"), amount)
                .add(texts.get("confirm.left"), formats.money(current.paid().minus(request.refundedAfter())))
                .add(texts.get("form.reason"), request.reason())
                .add(texts.get("form.number"), request.no().value()));
    }
}
