package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.RefundSubmission;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.ViewSession;

/** A refund that other people must agree to: how many, until when, and where it is. */
final class RefundAsked extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ViewSession session;
    private final transient RefundResult.Listener listener;
    final H2 title = new H2();
    final Paragraph sentence = new Paragraph();
    private final Div facts = new Div();
    final Div actions = Layouts.row();
    private transient RefundSubmission.@Nullable Waits shown;

    RefundAsked(ViewSession session, RefundResult.Listener listener) {
        this.session = session;
        this.listener = listener;
        title.getElement().setAttribute("tabindex", "-1");
        title.getStyle().setMargin("0").set("outline", "none").set("font-size", "var(--lumo-font-size-xl)");
        sentence.getStyle().setMargin("0");
        var announced = Layouts.stack(title, sentence);
        announced.getElement().setAttribute("role", "status");
        add(Layouts.stacked(new Card(announced, facts, actions)));
        setVisible(false);
        session.texts().onChange(this::render);
    }

    void show(RefundSubmission.Waits waits) {
        shown = waits;
        setVisible(true);
        render();
        title.getElement().callJsFunction("focus");
    }

    void clear() {
        shown = null;
        setVisible(false);
    }

    private void render() {
        var current = shown;
        if (current == null) {
            return;
        }
        var texts = session.texts();
        var approval = current.approval();
        var waiting = approval.state() == ApprovalState.WAITING;
        var state = approval.state().name().toLowerCase(Locale.ROOT);
        title.setText(waiting ? texts.get("asked.title", approval.missing()) : texts.get("asked." + state));
        sentence.setText(texts.get(waiting ? "asked.sentence" : "asked.ended"));
        facts.removeAll();
        facts.add(facts(approval));
        actions.removeAll();
        if (waiting || approval.state() == ApprovalState.APPROVED) {
            var other = new Button(texts.get("result.other-order"), clicked -> listener.otherOrder());
            other.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(other);
        } else {
            var again = new Button(texts.get("result.again"), clicked -> listener.again());
            again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(again);
        }
        session.linkTo(RefundsWaiting.APPROVALS, approval.id().toString())
                .ifPresent(address -> actions.add(Links.to(address, texts.get("asked.link"))));
    }

    private Facts facts(Approval approval) {
        var texts = session.texts();
        var formats = session.formats();
        var named = new Facts();
        approval.amount().ifPresent(amount -> named.add(texts.get("confirm.now"), formats.money(amount)));
        return named.add(texts.get("refund.order"), approval.subject())
                .add(texts.get("refund.at"), formats.time(approval.madeAt()))
                .add(texts.get("asked.until"), formats.time(approval.expiresAt()));
    }
}
