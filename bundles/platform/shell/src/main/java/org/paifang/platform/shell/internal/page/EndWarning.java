package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.api.session.Sessions;

/** Says that the session will end, and lets the person stay if that is possible. */
final class EndWarning extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Sessions sessions;
    private final transient Page page;
    private final Paragraph sentence = new Paragraph();
    private final Button stay = new Button();

    EndWarning(Sessions sessions, Page page) {
        this.sessions = sessions;
        this.page = page;
        setId("session-ends");
        setWidth("26rem");
        setMaxWidth("100%");
        sentence.getStyle().setMargin("0");
        add(sentence);
        stay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        stay.addClickListener(clicked -> stay());
        getFooter().add(stay);
        page.texts().bind(this::setHeaderTitle, "session.ends");
    }

    void show(OpenSession session) {
        var limits = sessions.limits();
        var forGood = session.since().plus(limits.longest());
        var idle = session.lastUse().plus(limits.idle());
        var canStay = idle.isBefore(forGood);
        var texts = page.texts();
        var seconds = limits.warning().toSeconds();
        sentence.setText(texts.get(canStay ? "session.ends.idle" : "session.ends.for-good", seconds));
        stay.setText(texts.get(canStay ? "session.stay" : "session.understood"));
        open();
        stay.focus();
    }

    /** The person is there. */
    void stay() {
        page.sessionId().ifPresent(sessions::used);
        close();
    }
}
