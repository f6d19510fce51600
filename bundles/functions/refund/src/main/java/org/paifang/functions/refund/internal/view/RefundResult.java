package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.ViewSession;

/** What became of a refund, and what can be done next. */
final class RefundResult extends Div {

    private static final long serialVersionUID = 1L;

    /** What somebody may want to do next. */
    interface Listener {

        /** Another refund of the same order, on an empty form. */
        void another();

        /** The same refund under a new number, after it was declined. */
        void again();

        /** Ask once more, after the page stopped asking by itself. */
        void check();

        void otherOrder();
    }

    /**
     * A refund to show.
     *
     * @param repeated whether it had been made before
     * @param watched whether the page still asks what becomes of it
     * @param more whether something of the order is left to refund
     */
    record Shown(Transaction refund, boolean repeated, boolean watched, boolean more) {}

    private final transient ViewSession session;
    private final transient RefundWords words;
    private final transient Listener listener;
    final H2 title = new H2();
    final Paragraph sentence = new Paragraph();
    final Div actions = Layouts.row();
    private final Div body = Layouts.stack();
    private transient @Nullable Shown shown;

    RefundResult(ViewSession session, Listener listener) {
        this.session = session;
        this.words = new RefundWords(session);
        this.listener = listener;
        title.getElement().setAttribute("tabindex", "-1");
        title.getStyle().setMargin("0").set("outline", "none").set("font-size", "var(--lumo-font-size-xl)");
        sentence.getStyle().setMargin("0");
        var announced = Layouts.stack(title, sentence);
        announced.getElement().setAttribute("role", "status");
        add(Layouts.stacked(new Card(announced, body, actions)));
        setVisible(false);
        session.texts().onChange(this::render);
    }

    void show(Shown result) {
        var before = shown;
        shown = result;
        setVisible(true);
        render();
        if (before == null || !before.refund().id().equals(result.refund().id())) {
            title.getElement().callJsFunction("focus");
        }
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
        var refund = current.refund();
        var state = current.repeated() ? "repeated" : "made";
        var amount = session.formats().money(refund.amount());
        actions.removeAll();
        switch (refund.status()) {
            case SUCCEEDED -> {
                title.setText(texts.get("result.succeeded." + state));
                sentence.setText(texts.get(
                        current.repeated() ? "result.succeeded.repeated.sentence" : "result.succeeded",
                        amount,
                        refund.order().value()));
            }
            case FAILED -> {
                title.setText(texts.get("result.failed." + state));
                sentence.setText(words.response(refund) + " " + texts.get("result.failed", amount));
            }
            case PROCESSING, UNKNOWN -> {
                title.setText(texts.get("result.unknown." + state));
                sentence.setText(texts.get(current.watched() ? "result.unknown" : "result.unknown.unwatched", amount));
            }
        }
        actions.add(buttons(current));
        body.removeAll();
        body.add(Layouts.row(words.badge(refund.status())), facts(refund));
        if (!refund.status().isFinal() && current.watched()) {
            var bar = new ProgressBar();
            bar.setIndeterminate(true);
            bar.getElement().setAttribute("aria-label", texts.get("result.watching"));
            body.add(bar);
        }
    }

    private Facts facts(Transaction refund) {
        var texts = session.texts();
        var facts = new Facts()
                .add(texts.get("confirm.now"), session.formats().money(refund.amount()))
                .add(texts.get("form.number"), refund.referenceNo())
                .add(texts.get("refund.at"), session.formats().time(refund.at()));
        var reference = refund.acquirerReference();
        return reference == null ? facts : facts.add(texts.get("refund.reference"), reference);
    }

    private List<Component> buttons(Shown current) {
        var parts = new ArrayList<Component>();
        switch (current.refund().status()) {
            case SUCCEEDED -> {
                if (current.more()) {
                    parts.add(button("result.another", listener::another));
                }
            }
            case FAILED -> {
                if (current.more()) {
                    parts.add(button("result.again", listener::again));
                }
            }
            case PROCESSING, UNKNOWN -> {
                if (!current.watched()) {
                    parts.add(button("result.check", listener::check));
                }
            }
        }
        parts.add(button("result.other-order", listener::otherOrder));
        session.linkTo(RefundRights.LIST_ITEM, current.refund().referenceNo())
                .ifPresent(
                        address -> parts.add(Links.to(address, session.texts().get("result.list"))));
        var waiting = !current.refund().status().isFinal() && current.watched();
        if (!waiting && parts.get(0) instanceof Button first) {
            first.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return parts;
    }

    private Button button(String key, Runnable action) {
        return new Button(session.texts().get(key), clicked -> action.run());
    }
}
