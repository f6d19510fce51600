package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.EntryId;

/** One entry of the audit: who, what, from where, with before and after side by side, and whatever its item adds. */
public final class AuditSheet extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ViewSession session;
    private final transient Texts texts;
    private final transient AuditWords words;
    private final transient ItemId item;
    private final transient Function<EntryId, Optional<AuditEntry>> find;
    private final transient Function<AuditEntry, List<Component>> more;
    private String shown = "";

    /**
     * Shows nothing yet.
     *
     * @param item to which the way back leads
     * @param find gives an entry that the caller may see
     * @param more what stands below an entry
     */
    public AuditSheet(
            ViewSession session,
            AuditWords words,
            ItemId item,
            Function<EntryId, Optional<AuditEntry>> find,
            Function<AuditEntry, List<Component>> more) {
        this.session = session;
        this.texts = session.texts();
        this.words = words;
        this.item = item;
        this.find = find;
        this.more = more;
        Layouts.stacked(this);
        addClassName("pf-audit-sheet");
        texts.onChange(this::draw);
    }

    /** Shows the entry with this id, or that there is none; nothing if the id is empty. */
    public void show(String id) {
        shown = id;
        draw();
    }

    private void draw() {
        removeAll();
        if (shown.isEmpty()) {
            return;
        }
        add(Links.back(session, item, texts.get("audit.back")));
        EntryId.parse(shown)
                .flatMap(find)
                .ifPresentOrElse(
                        this::entry,
                        () -> add(new EmptyState(
                                VaadinIcon.SEARCH, texts.get("audit.unknown"), texts.get("audit.unknown.hint"))));
    }

    private void entry(AuditEntry entry) {
        var head = Layouts.row(Layouts.flush(new H1(words.action(entry))), words.badge(entry.outcome()));
        add(
                head,
                new Card(new Facts()
                        .add(texts.get("audit.column.subject"), entry.subject())
                        .add(texts.get("audit.column.who"), words.who(entry))
                        .add(texts.get("audit.column.time"), session.formats().time(entry.at()))
                        .add(
                                texts.get("audit.column.channel"),
                                entry.who().channel().map(words::channel).orElse(""))
                        .add(texts.get("audit.column.from"), entry.origin().address())
                        .add(
                                texts.get("audit.column.merchant"),
                                entry.merchant().value())
                        .add(texts.get("audit.column.id"), entry.action() + " · " + entry.id())));
        if (!entry.details().isEmpty()) {
            add(new Card(new H2(texts.get("audit.changes")), changes(entry)));
        }
        add(more.apply(entry));
    }

    private Table changes(AuditEntry entry) {
        var columns = List.of(
                texts.get("audit.column.what"), texts.get("audit.column.before"), texts.get("audit.column.after"));
        var table = new Table(texts.get("audit.changes"), columns);
        for (var detail : entry.details()) {
            table.row(
                    new Span(words.detail(entry, detail.key())),
                    Table.text(detail.before().orElse("")),
                    Table.text(detail.after().orElse("")));
        }
        return table;
    }
}
