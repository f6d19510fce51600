package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.merchants.internal.domain.Application;
import org.paifang.bank.merchants.internal.domain.Intake;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.PublicSession;
import org.paifang.platform.ui.api.Tone;

/** What became of an application, for whoever has its number and its secret. */
public final class FollowView extends Div {

    /** How many times one address asks in a row, and in which time it may as many again. */
    static final int QUESTIONS = 20;

    static final Duration QUESTIONS_WITHIN = Duration.ofHours(1);

    private static final long serialVersionUID = 1L;

    final TextField number = new TextField();
    final TextField secret = new TextField();
    final Notice notice = new Notice();
    final Button ask = Parts.primary(this::ask);
    private final Div answer = new Div();
    private final transient Intake intake;
    private final transient PublicSession session;
    private transient @Nullable Application shown;
    private transient @Nullable Reason problem;

    public FollowView(Intake intake, PublicSession session) {
        this.intake = intake;
        this.session = session;
        var texts = session.texts();
        addClassNames("pbm-view", "pbm-stack");
        getElement().appendChild(Parts.style());
        number.setMaxLength(20);
        number.setPlaceholder("A261127000000");
        secret.setMaxLength(24);
        secret.setAutocomplete(Autocomplete.OFF);
        number.setRequiredIndicatorVisible(true);
        secret.setRequiredIndicatorVisible(true);
        number.setManualValidation(true);
        secret.setManualValidation(true);
        ask.addClickShortcut(Key.ENTER);
        texts.bind(number::setLabel, "field.application");
        texts.bind(secret::setLabel, "apply.secret");
        texts.bind(ask::setText, "follow.ask");
        var apply = new Anchor(session.linkTo("apply").orElse(""), "");
        texts.bind(apply::setText, "public.apply");
        answer.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader(texts, "public.application", "public.application.hint", apply),
                new Card(Parts.of("pbm-form", number, secret), notice, Parts.of("pbm-ways", ask)),
                answer);
        texts.onChange(this::speak);
    }

    private void ask() {
        ask.setEnabled(true);
        shown = null;
        problem = null;
        if (number.isEmpty() || secret.isEmpty()) {
            problem = Reason.of("follow.missing");
        } else if (session.attempt("follow", QUESTIONS, QUESTIONS_WITHIN).isPresent()) {
            problem = Reason.of("follow.throttled");
        } else {
            shown = intake.follow(number.getValue(), secret.getValue()).orElse(null);
            problem = shown == null ? Reason.of("follow.unknown") : null;
        }
        speak();
    }

    private void speak() {
        var texts = session.texts();
        answer.removeAll();
        if (problem == null) {
            notice.clear();
        } else {
            notice.show(Tone.ERROR, texts.get(problem, session.formats()));
        }
        if (shown != null) {
            answer.add(answer(shown));
        }
    }

    private Card answer(Application application) {
        var texts = session.texts();
        var facts = new Facts()
                .add(texts.get("field.application"), application.number())
                .add(texts.get("field.name"), application.form().name())
                .add(texts.get("field.state"), Parts.state(texts, application.state()))
                .add(texts.get("field.submitted"), session.formats().time(application.submittedAt()));
        var card = new Card(facts);
        application.decision().ifPresent(decision -> {
            facts.add(texts.get("application.at"), session.formats().time(decision.at()));
            decision.merchant().ifPresent(no -> facts.add(texts.get("field.no"), no.value()));
            if (!decision.comment().isEmpty()) {
                card.add(new Paragraph(decision.comment()));
            }
        });
        var logIn = application.firstOperator().map(OperatorId::toString).orElse("");
        card.add(new Paragraph(texts.get(
                "follow." + org.paifang.bank.merchants.internal.domain.Facts.key(application.state()), logIn)));
        return card;
    }
}
