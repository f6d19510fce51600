package org.paifang.functions.services.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.paifang.functions.services.internal.domain.LogDesk;
import org.paifang.functions.services.internal.domain.ServiceRights;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.ui.api.AuditWords;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Table;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** One entry: who, what, from where, with before and after side by side. */
final class LogEntry extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LogDesk desk;
    private final transient ViewSession session;
    private final transient Texts texts;
    private final transient AuditWords words;
    private String shown = "";

    LogEntry(LogDesk desk, ViewSession session, AuditWords words) {
        this.desk = desk;
        this.session = session;
        this.texts = session.texts();
        this.words = words;
        addClassName("ps-stack");
        texts.onChange(this::draw);
    }

    void show(String id) {
        shown = id;
        draw();
    }

    private void draw() {
        removeAll();
        if (shown.isEmpty()) {
            return;
        }
        add(Links.back(session, ServiceRights.LOG_ITEM, texts.get("log.back")));
        EntryId.parse(shown)
                .flatMap(id -> desk.find(session.caller(), id))
                .ifPresentOrElse(
                        this::entry,
                        () -> add(new EmptyState(
                                VaadinIcon.SEARCH, texts.get("log.unknown"), texts.get("log.unknown.hint"))));
    }

    private void entry(AuditEntry entry) {
        add(
                Style.of("ps-head", new H1(words.action(entry)), words.badge(entry.outcome())),
                new Card(new Facts()
                        .add(texts.get("log.subject"), entry.subject())
                        .add(texts.get("log.who"), words.who(entry))
                        .add(texts.get("log.time"), session.formats().time(entry.at()))
                        .add(
                                texts.get("log.channel"),
                                entry.who().channel().map(words::channel).orElse(""))
                        .add(texts.get("log.address"), entry.origin().address())
                        .add(texts.get("log.id"), entry.id().toString())));
        if (!entry.details().isEmpty()) {
            add(new Card(new H2(texts.get("log.changes")), changes(entry)));
        }
    }

    private Table changes(AuditEntry entry) {
        var table = new Table(
                texts.get("log.changes"),
                List.of(texts.get("log.what"), texts.get("log.before"), texts.get("log.after")));
        for (var detail : entry.details()) {
            table.row(
                    new Span(words.detail(entry, detail.key())),
                    Table.text(detail.before().orElse("")),
                    Table.text(detail.after().orElse("")));
        }
        return table;
    }
}
