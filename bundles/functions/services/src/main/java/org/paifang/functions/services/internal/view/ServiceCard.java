package org.paifang.functions.services.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.paifang.functions.services.internal.domain.Offer;
import org.paifang.functions.services.internal.domain.Standing;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** One service: how it stands, and what can be done about it. */
final class ServiceCard extends Div {

    private static final long serialVersionUID = 1L;

    private final FunctionId function;
    private final transient ViewSession session;
    private final transient ServiceWords words;
    private final ServicesView view;
    private final H2 title = new H2();
    private final Div head = Style.of("ps-head");
    private final Paragraph hint = new Paragraph();
    final Paragraph about = new Paragraph();
    final Notice ending = new Notice();
    final Button apply = new Button("", clicked -> open());
    final TextArea comment = new TextArea();
    final Button send;
    final Button cancel = new Button("", clicked -> close());
    final Button withdraw;
    final Anchor open = Links.to("", "");
    private final Div form;
    private transient Optional<Approval> application = Optional.empty();

    ServiceCard(FunctionId function, ViewSession session, ServiceWords words, ServicesView view) {
        this.function = function;
        this.session = session;
        this.words = words;
        this.view = view;
        this.send = new Button("", clicked -> send());
        this.withdraw = new Button("", clicked -> takeBack());
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        send.setDisableOnClick(true);
        withdraw.setDisableOnClick(true);
        comment.setMaxLength(Approvals.LONGEST_COMMENT);
        comment.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        comment.setWidthFull();
        open.addClassName("ps-open");
        form = Style.of("ps-form", comment, Style.of("ps-buttons", send, cancel));
        form.setVisible(false);
        hint.addClassName("ps-quiet");
        var card = new Card(head, hint, about, ending, form, Style.of("ps-buttons", apply, withdraw, open));
        card.addClassName("ps-card");
        add(card);
    }

    /** Shows how it stands now, in the page's language; a form that is open stays open while it can be sent. */
    void show(Offer offer) {
        application = offer.application();
        label(offer);
        about.setText(sentence(offer));
        about.setVisible(!about.getText().isEmpty());
        words.ending(offer).ifPresentOrElse(text -> ending.show(tone(), text), ending::clear);
        form.setVisible(form.isVisible() && offer.isOpen());
        apply.setVisible(offer.isOpen() && !form.isVisible());
        send.setEnabled(true);
        withdraw.setEnabled(true);
        withdraw.setVisible(application
                .filter(one -> one.state() == ApprovalState.WAITING)
                .filter(one -> one.maker().equals(session.caller().operator()))
                .isPresent());
        var address = offer.standing() == Standing.ON ? address(offer) : Optional.<String>empty();
        address.ifPresent(open::setHref);
        open.setVisible(address.isPresent());
    }

    private void label(Offer offer) {
        var name = words.title(offer);
        title.setText(name);
        head.removeAll();
        head.add(title, words.badge(offer));
        hint.setText(words.hint(offer).orElse(""));
        hint.setVisible(!hint.getText().isEmpty());
        apply.setText(text("service.apply"));
        apply.setAriaLabel(text("service.apply.for", name));
        send.setText(text("service.send"));
        cancel.setText(text("button.cancel"));
        withdraw.setText(text("service.withdraw"));
        withdraw.setAriaLabel(text("service.withdraw.of", name));
        open.setText(text("service.open"));
        open.getElement().setAttribute("aria-label", text("service.open.of", name));
        comment.setLabel(text("service.comment"));
        comment.setHelperText(text("service.comment.help", Approvals.LONGEST_COMMENT));
    }

    private String sentence(Offer offer) {
        if (offer.isUnderWay()) {
            var one = offer.application().orElseThrow();
            if (offer.installed().isEmpty()) {
                return text("service.away");
            }
            var formats = session.formats();
            return one.state() == ApprovalState.APPROVED
                    ? text("service.agreed")
                    : text(
                            "service.asked",
                            formats.time(one.madeAt()),
                            one.maker().toString(),
                            formats.time(one.expiresAt()));
        }
        return offer.standing() == Standing.ON && address(offer).isEmpty() ? text("service.no-right") : "";
    }

    /** Where the caller can use it. */
    private Optional<String> address(Offer offer) {
        return offer.installed().stream()
                .flatMap(installed -> installed.descriptor().items().stream())
                .flatMap(item -> session.linkTo(item.id()).stream())
                .findFirst();
    }

    private Tone tone() {
        return application
                        .map(Approval::state)
                        .filter(ApprovalState.WITHDRAWN::equals)
                        .isPresent()
                ? Tone.NEUTRAL
                : Tone.WARNING;
    }

    private void open() {
        form.setVisible(true);
        apply.setVisible(false);
        comment.focus();
    }

    /** Puts the form away, and what was typed. */
    void close() {
        comment.clear();
        form.setVisible(false);
        apply.setVisible(true);
        apply.focus();
    }

    private void send() {
        view.apply(function, comment.getValue());
    }

    private void takeBack() {
        application.ifPresent(one -> view.withdraw(function, one.id()));
    }

    private String text(String key, Object... arguments) {
        return session.texts().get(key, arguments);
    }
}
