package org.paifang.functions.personal.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.paifang.functions.personal.internal.domain.OwnLogin;
import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.DeviceText;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Where somebody is logged in as the operator. */
final class SessionsPanel extends Div {

    private static final long serialVersionUID = 1L;

    final UnorderedList list = new UnorderedList();
    final Button others = new Button();
    private final Notice notice = new Notice();
    private final transient OwnLogin login;
    private final transient ViewSession session;

    SessionsPanel(OwnLogin login, ViewSession session) {
        this.login = login;
        this.session = session;
        var texts = session.texts();
        var title = new H2();
        var hint = new Paragraph();
        hint.addClassName("pp-hint");
        list.addClassName("pp-list");
        others.addClickListener(clicked -> endOthers());
        texts.bind(title::setText, "sessions.title");
        texts.bind(hint::setText, "sessions.hint");
        texts.bind(others::setText, "sessions.end-others");
        texts.onChange(this::look);
        add(new Card(title, hint, notice, list, others));
    }

    /** Reads and shows them anew. */
    void look() {
        var open = login.sessions(session.caller());
        list.removeAll();
        open.forEach(one -> list.add(row(one)));
        others.setVisible(open.size() > 1);
    }

    private ListItem row(OpenSession one) {
        var texts = session.texts();
        var formats = session.formats();
        var device = new DeviceText(texts, one.device());
        var facts = new Span(
                texts.get("sessions.facts", one.address(), formats.time(one.since()), formats.time(one.lastUse())));
        facts.getStyle().set("color", "var(--pf-text-2)");
        var name = new Div(device, new Div(facts));
        name.addClassName("pp-name");
        var row = new ListItem(name);
        row.addClassName("pp-row");
        if (one.id().equals(session.sessionId())) {
            row.add(new Span(texts.get("sessions.this")));
        } else {
            var end = new Button(texts.get("sessions.end"), clicked -> end(one));
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(end);
        }
        return row;
    }

    private void end(OpenSession one) {
        say(login.end(session.caller(), one.id()) ? 1 : 0);
    }

    private void endOthers() {
        say(login.endOthers(session.caller(), session.sessionId()));
    }

    private void say(int ended) {
        notice.show(Tone.SUCCESS, session.texts().get("sessions.ended", ended));
        look();
    }
}
