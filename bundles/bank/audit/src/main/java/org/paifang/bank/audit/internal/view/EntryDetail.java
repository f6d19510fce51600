package org.paifang.bank.audit.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.paifang.bank.audit.internal.domain.AuditDesk;
import org.paifang.bank.audit.internal.domain.AuditRights;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.AuditProofs.Proof;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.ui.api.AuditWords;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** One entry: who, what, from where; before and after side by side; and whether it is what was sealed. */
final class EntryDetail extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AuditDesk desk;
    private final transient ViewSession session;
    private final transient Texts texts;
    private final transient AuditWords words;
    private String shown = "";

    EntryDetail(AuditDesk desk, ViewSession session, AuditWords words) {
        this.desk = desk;
        this.session = session;
        this.texts = session.texts();
        this.words = words;
        addClassName("pba-detail");
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
        add(Links.back(session, AuditRights.LOG, texts.get("detail.back")));
        EntryId.parse(shown)
                .flatMap(id -> desk.find(session.caller(), id))
                .ifPresentOrElse(
                        this::entry,
                        () -> add(new EmptyState(
                                VaadinIcon.SEARCH, texts.get("detail.unknown"), texts.get("detail.unknown.hint"))));
    }

    private void entry(AuditEntry entry) {
        var head = new Div(new H1(words.action(entry)), words.badge(entry.outcome()));
        head.addClassName("pba-head");
        var formats = session.formats();
        var facts = new Facts()
                .add(texts.get("column.subject"), entry.subject())
                .add(texts.get("column.who"), words.who(entry))
                .add(texts.get("column.time"), formats.time(entry.at()))
                .add(
                        texts.get("column.channel"),
                        entry.who().channel().map(words::channel).orElse(""))
                .add(texts.get("column.from"), entry.origin().address())
                .add(texts.get("column.merchant"), entry.merchant().value())
                .add(texts.get("column.id"), entry.action() + " · " + entry.id());
        add(head, new Card(facts));
        if (!entry.details().isEmpty()) {
            add(new Card(new H2(texts.get("detail.changes")), changes(entry)));
        }
        desk.prove(session.caller(), entry.id()).ifPresent(proof -> add(proof(proof)));
    }

    private Component changes(AuditEntry entry) {
        var table = new NativeTable();
        table.addClassName("pba-table");
        var heading = table.getHead().addRow();
        for (var key : new String[] {"detail.what", "column.before", "column.after"}) {
            var cell = new NativeTableHeaderCell(texts.get(key));
            cell.getElement().setAttribute("scope", "col");
            heading.add(cell);
        }
        for (var detail : entry.details()) {
            var row = new NativeTableRow();
            var name = new NativeTableHeaderCell(words.detail(entry, detail.key()));
            name.getElement().setAttribute("scope", "row");
            row.add(name, cell(detail.before()), cell(detail.after()));
            table.getBody().add(row);
        }
        return table;
    }

    private static NativeTableCell cell(Optional<String> value) {
        return new NativeTableCell(value.filter(text -> !text.isEmpty()).orElse("–"));
    }

    private Component proof(Proof proof) {
        var notice = new Notice();
        var card = new Card(new H2(texts.get("proof.title")), notice);
        card.addClassName("pba-proof");
        if (proof instanceof Proof.Proven proven) {
            var formats = session.formats();
            notice.show(Tone.SUCCESS, texts.get("proof.proven"));
            var root = new Span(proven.head().root());
            root.addClassName("pba-hash");
            card.add(new Facts()
                    .add(texts.get("column.place"), formats.number(proven.place()))
                    .add(texts.get("proof.head"), formats.number(proven.head().size()))
                    .add(texts.get("proof.signed"), formats.time(proven.head().at()))
                    .add(texts.get("proof.root"), root));
        } else if (proof instanceof Proof.Broken broken) {
            notice.show(Tone.ERROR, texts.get("proof.broken", Faults.text(texts, broken.fault())));
        } else {
            notice.show(Tone.NEUTRAL, texts.get("proof.waiting"));
        }
        return card;
    }
}
