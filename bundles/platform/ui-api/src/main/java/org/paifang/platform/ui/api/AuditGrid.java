package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.identity.MerchantNo;

/** Entries of the audit: columns where there is room, a card for each on a phone. A click opens one below its item. */
final class AuditGrid extends Grid<AuditEntry> {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    private final transient ViewSession session;
    private final transient Texts texts;
    private final transient AuditWords words;
    private final transient ItemId item;
    private final boolean isOfMany;
    private final Map<Column<AuditEntry>, String> headings = new LinkedHashMap<>();
    private final PhoneCards<AuditEntry> cards;

    /** The bank's people read of many merchants, and so see of which one an entry is. */
    AuditGrid(ViewSession session, AuditWords words, ItemId item) {
        this.session = session;
        this.texts = session.texts();
        this.words = words;
        this.item = item;
        this.isOfMany = session.caller().merchant().equals(MerchantNo.BANK);
        addClassName("pf-audit-grid");
        setPageSize(PAGE);
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        columns();
        cards = new PhoneCards<>(this, this::card);
        addItemClickListener(
                clicked -> session.navigate(item, clicked.getItem().id().toString()));
        texts.onChange(this::speak);
    }

    void show(KeysetPages<AuditEntry, AuditEntry> pages) {
        setItems(query -> pages.fetch(query.getOffset(), query.getLimit()).stream());
        scrollToStart();
    }

    private void columns() {
        add("time", entry -> session.formats().time(entry.at())).setWidth("12.25rem");
        name("action", addColumn(new ComponentRenderer<>(this::link)))
                .setWidth("14rem")
                .setFlexGrow(2);
        add("subject", AuditEntry::subject).setWidth("12rem").setFlexGrow(2);
        add("who", words::who).setWidth("9rem");
        if (isOfMany) {
            add("merchant", entry -> entry.merchant().value()).setWidth("7rem");
        }
        add("from", entry -> entry.origin().address()).setWidth("9rem");
        name("outcome", addColumn(new ComponentRenderer<>(entry -> words.badge(entry.outcome()))))
                .setWidth("8rem");
    }

    private Column<AuditEntry> add(String heading, ValueProvider<AuditEntry, ?> value) {
        return name(heading, addColumn(value));
    }

    private Column<AuditEntry> name(String heading, Column<AuditEntry> column) {
        headings.put(column, "audit.column." + heading);
        return column.setFlexGrow(0).setResizable(true).setSortable(false);
    }

    private void speak() {
        headings.forEach((column, heading) -> column.setHeader(texts.get(heading)));
        cards.name(texts.get("audit.entries"));
        getElement().setAttribute("aria-label", texts.get("audit.entries"));
        getDataProvider().refreshAll();
    }

    private Anchor link(AuditEntry entry) {
        var link = Links.to(session, item, words.action(entry), entry.id().toString());
        link.addClassName("pf-audit-link");
        return link;
    }

    private Component card(AuditEntry entry) {
        var when = session.formats().time(entry.at());
        return PhoneCards.card(
                link(entry),
                words.badge(entry.outcome()),
                entry.subject() + " · " + words.who(entry),
                isOfMany ? when + " · " + entry.merchant() : when);
    }
}
