package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.paifang.bank.merchants.internal.domain.Application;
import org.paifang.bank.merchants.internal.domain.Facts;
import org.paifang.bank.merchants.internal.domain.MerchantKind;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.StyleSheet;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Small parts that these screens share. */
final class Parts {

    private static final ItemId APPROVALS = new ItemId("approvals.inbox");
    private static final StyleSheet SHEET = StyleSheet.beside(Parts.class, "merchants.css");

    private Parts() {}

    /** What the shared components do not say about looks; it comes and goes with the view. */
    static Element style() {
        return SHEET.element();
    }

    static Div of(String cssClass, Component... parts) {
        var container = new Div(parts);
        container.addClassName(cssClass);
        return container;
    }

    static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("pbm-quiet");
        return span;
    }

    /** A link that looks like a button. */
    static Anchor button(ViewSession session, ItemId item, String text, String... segments) {
        var link = Links.to(session, item, text, segments);
        link.addClassName("pbm-button");
        return link;
    }

    static Button primary(Runnable clicked) {
        var button = new Button("", event -> clicked.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    /** That something waits for other people, and the way to it for whoever has it. */
    static Div waiting(ViewSession session, Approval approval) {
        var notice = new Notice();
        notice.show(
                Tone.PROGRESS,
                session.texts().get("asked.waiting", session.texts().get(approval.title(), session.formats())));
        var box = of("pbm-stack", notice);
        session.linkTo(APPROVALS, approval.id().toString()).ifPresent(address -> {
            var link = Links.to(address, session.texts().get("asked.link"));
            box.add(link);
        });
        return box;
    }

    static StatusBadge state(Texts texts, MerchantState state) {
        var tone =
                switch (state) {
                    case ACTIVE -> Tone.SUCCESS;
                    case SUSPENDED -> Tone.WARNING;
                    case CLOSED -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, texts.get(Facts.state(state).code()));
    }

    static StatusBadge state(Texts texts, Application.State state) {
        var tone =
                switch (state) {
                    case WAITING -> Tone.PROGRESS;
                    case ACCEPTED -> Tone.SUCCESS;
                    case REJECTED -> Tone.ERROR;
                };
        return new StatusBadge(tone, texts.get("application." + Facts.key(state)));
    }

    static String kind(Texts texts, String written) {
        return MerchantKind.of(written)
                .map(kind -> texts.get(Facts.kind(kind).code()))
                .orElse(written);
    }

    /** A text that follows the page's language. */
    static <T extends Component & HasText> T bound(T component, Texts texts, String key) {
        texts.bind(component::setText, key);
        return component;
    }

    static <T> Optional<T> first(java.util.List<T> list) {
        return list.stream().findFirst();
    }
}
