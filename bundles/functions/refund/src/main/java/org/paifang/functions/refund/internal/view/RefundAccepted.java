package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.functions.refund.internal.domain.RefundSubmission;
import org.paifang.functions.refund.internal.domain.RefundSubmission.Accepted;
import org.paifang.functions.refund.internal.domain.RefundSubmission.Made;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.ViewSession;

/** A refund of an archived order, followed until it is made or refused. */
final class RefundAccepted extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RefundSubmission submission;
    private final transient ViewSession session;
    private final transient RefundWords words;
    private final transient RefundResult.Listener listener;
    private final transient Consumer<Made> made;
    final H2 title = new H2();
    final Paragraph sentence = new Paragraph();
    final Div actions = Layouts.row();
    private final Div body = Layouts.stack();
    private transient @Nullable Accepted shown;
    private transient Registration watching = () -> {};
    private boolean watched;

    RefundAccepted(
            RefundSubmission submission, ViewSession session, RefundResult.Listener listener, Consumer<Made> made) {
        this.submission = submission;
        this.session = session;
        this.words = new RefundWords(session);
        this.listener = listener;
        this.made = made;
        title.getElement().setAttribute("tabindex", "-1");
        title.getStyle().setMargin("0").set("outline", "none").set("font-size", "var(--lumo-font-size-xl)");
        sentence.getStyle().setMargin("0");
        var announced = Layouts.stack(title, sentence);
        announced.getElement().setAttribute("role", "status");
        add(Layouts.stacked(new Card(announced, body, actions)));
        setVisible(false);
        session.texts().onChange(this::render);
    }

    void show(Accepted accepted) {
        follow(accepted, 0);
        setVisible(true);
        title.getElement().callJsFunction("focus");
    }

    boolean isShowing() {
        return shown != null;
    }

    void clear() {
        watching.remove();
        watching = () -> {};
        shown = null;
        setVisible(false);
    }

    /** Shows how far it is and, while it is open, asks again later. */
    private void follow(Accepted accepted, int looks) {
        shown = accepted;
        watched = accepted.progress().request().isOpen() && looks < OrderRefund.WATCH.size();
        render();
        if (watched) {
            watching = session.later(OrderRefund.WATCH.get(looks), () -> look(accepted, looks + 1));
        }
    }

    private void look(Accepted accepted, int looks) {
        var no = accepted.progress().request().wanted().no();
        watching = session.background(
                () -> submission.follow(session.caller(), no),
                found -> {
                    if (found.orElse(accepted) instanceof Made refund) {
                        clear();
                        made.accept(refund);
                    } else {
                        follow(found.map(Accepted.class::cast).orElse(accepted), looks);
                    }
                },
                failure -> follow(accepted, looks));
    }

    private void render() {
        var current = shown;
        if (current == null) {
            return;
        }
        var texts = session.texts();
        var progress = current.progress();
        var refused = progress.request().refused();
        var pause = progress.pause();
        body.removeAll();
        if (refused != null) {
            title.setText(texts.get("accepted.refused"));
            sentence.setText(words.sentence(refused));
        } else {
            title.setText(texts.get(current.repeated() ? "accepted.repeated" : "accepted.title"));
            sentence.setText(watched ? beingWorkedOn(current) : texts.get("accepted.unwatched"));
        }
        body.add(Layouts.row(words.badge(progress)), facts(current));
        if (pause != null) {
            body.add(new Paragraph(texts.get(pause)));
        }
        if (watched) {
            var bar = new ProgressBar();
            bar.setIndeterminate(true);
            bar.getElement().setAttribute("aria-label", texts.get("accepted.watching"));
            body.add(bar);
        }
        showActions(current);
    }

    private String beingWorkedOn(Accepted accepted) {
        var wanted = accepted.progress().request().wanted();
        return session.texts()
                .get(
                        "accepted.sentence",
                        session.formats().money(wanted.amount()),
                        wanted.order().value());
    }

    private void showActions(Accepted accepted) {
        var request = accepted.progress().request();
        var texts = session.texts();
        actions.removeAll();
        if (request.refused() != null) {
            var again = new Button(texts.get("result.again"), clicked -> listener.again());
            again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(again);
        } else if (!watched) {
            var check = new Button(texts.get("result.check"), clicked -> look(accepted, 0));
            check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(check);
        }
        actions.add(new Button(texts.get("result.other-order"), clicked -> listener.otherOrder()));
        session.linkTo(RefundRights.LIST_ITEM, request.wanted().no().value())
                .ifPresent(address -> actions.add(Links.to(address, texts.get("result.list"))));
    }

    private Facts facts(Accepted accepted) {
        var request = accepted.progress().request();
        var texts = session.texts();
        return new Facts()
                .add(
                        texts.get("confirm.now"),
                        session.formats().money(request.wanted().amount()))
                .add(texts.get("form.number"), request.wanted().no().value())
                .add(texts.get("refund.at"), session.formats().time(request.askedAt()));
    }
}
