package org.paifang.bank.audit.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.paifang.bank.audit.internal.domain.AuditRights;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.ui.api.AuditWords;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.PhoneCards;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** The entries, newest first: columns where there is room, a card for each on a phone. A click opens one. */
final class EntryGrid extends Grid<AuditEntry> {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    private final transient ViewSession session;
    private final transient Texts texts;
    private final transient AuditWords words;
    private final Map<Column<AuditEntry>, String> headings = new LinkedHashMap<>();
    private final PhoneCards<AuditEntry> cards;

    EntryGrid(ViewSession session, AuditWords words, Consumer<AuditEntry> open) {
        this.session = session;
        this.texts = session.texts();
        this.words = words;
        addClassName("pba-grid");
        setPageSize(PAGE);
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        columns();
        cards = new PhoneCards<>(this, this::card);
        addItemClickListener(clicked -> open.accept(clicked.getItem()));
        texts.onChange(this::name);
    }

    void show(KeysetPages<AuditEntry, AuditEntry> pages) {
        setItems(query -> pages.fetch(query.getOffset(), query.getLimit()).stream());
        scrollToStart();
    }

    private void columns() {
        add("column.time", entry -> session.formats().time(entry.at())).setWidth("12.25rem");
        remember(
                        "column.action",
                        addColumn(LitRenderer.<AuditEntry>of(
                                        "<a class=\"pba-link\" href=\"${item.href}\" router-link>${item.name}</a>")
                                .withProperty("href", this::address)
                                .withProperty("name", words::action)))
                .setWidth("14rem")
                .setFlexGrow(2);
        add("column.subject", AuditEntry::subject).setWidth("12rem").setFlexGrow(2);
        add("column.who", words::who).setWidth("9rem");
        add("column.merchant", entry -> entry.merchant().value()).setWidth("7rem");
        add("column.from", entry -> entry.origin().address()).setWidth("9rem");
        remember("column.outcome", addColumn(new ComponentRenderer<>(entry -> words.badge(entry.outcome()))))
                .setWidth("7rem");
    }

    private Column<AuditEntry> add(String heading, ValueProvider<AuditEntry, ?> value) {
        return remember(heading, addColumn(value));
    }

    private Column<AuditEntry> remember(String heading, Column<AuditEntry> column) {
        headings.put(column, heading);
        return column.setFlexGrow(0).setResizable(true).setSortable(false);
    }

    private void name() {
        headings.forEach((column, heading) -> column.setHeader(texts.get(heading)));
        cards.name(texts.get("menu.log"));
        getElement().setAttribute("aria-label", texts.get("menu.log"));
        getDataProvider().refreshAll();
    }

    private String address(AuditEntry entry) {
        return session.linkTo(AuditRights.LOG, entry.id().toString()).orElse("");
    }

    private Component card(AuditEntry entry) {
        var link = Links.to(address(entry), words.action(entry));
        link.addClassName("pba-link");
        return PhoneCards.card(
                link,
                words.badge(entry.outcome()),
                entry.subject() + " · " + words.who(entry),
                session.formats().time(entry.at()) + " · " + entry.merchant());
    }
}
