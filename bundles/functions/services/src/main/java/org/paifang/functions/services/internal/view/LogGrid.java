package org.paifang.functions.services.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.paifang.functions.services.internal.domain.ServiceRights;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.ui.api.AuditWords;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.PhoneCards;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** Entries, newest first: columns where there is room, a card for each on a phone. A click opens one. */
final class LogGrid extends Grid<AuditEntry> {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    private final transient ViewSession session;
    private final transient Texts texts;
    private final transient AuditWords words;
    private final Map<Column<AuditEntry>, String> headings = new LinkedHashMap<>();
    private final PhoneCards<AuditEntry> cards;

    LogGrid(ViewSession session, AuditWords words, Consumer<AuditEntry> open) {
        this.session = session;
        this.texts = session.texts();
        this.words = words;
        addClassName("ps-grid");
        setPageSize(PAGE);
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        add("log.time", entry -> session.formats().time(entry.at())).setWidth("12.25rem");
        name("log.action", addColumn(new ComponentRenderer<>(this::link)))
                .setWidth("14rem")
                .setFlexGrow(2);
        add("log.subject", AuditEntry::subject).setWidth("12rem").setFlexGrow(2);
        add("log.who", words::who).setWidth("9rem");
        add("log.address", entry -> entry.origin().address()).setWidth("9rem");
        name("log.outcome", addColumn(new ComponentRenderer<>(entry -> words.badge(entry.outcome()))))
                .setWidth("8rem");
        cards = new PhoneCards<>(this, this::card);
        addItemClickListener(clicked -> open.accept(clicked.getItem()));
        texts.onChange(this::speak);
    }

    void show(KeysetPages<AuditEntry, AuditEntry> pages) {
        setItems(query -> pages.fetch(query.getOffset(), query.getLimit()).stream());
        scrollToStart();
    }

    private Column<AuditEntry> add(String heading, ValueProvider<AuditEntry, ?> value) {
        return name(heading, addColumn(value));
    }

    private Column<AuditEntry> name(String heading, Column<AuditEntry> column) {
        headings.put(column, heading);
        return column.setFlexGrow(0).setResizable(true).setSortable(false);
    }

    private void speak() {
        headings.forEach((column, heading) -> column.setHeader(texts.get(heading)));
        cards.name(texts.get("menu.log"));
        getElement().setAttribute("aria-label", texts.get("menu.log"));
        getDataProvider().refreshAll();
    }

    private Anchor link(AuditEntry entry) {
        var link = Links.to(
                session, ServiceRights.LOG_ITEM, words.action(entry), entry.id().toString());
        link.addClassName("ps-link");
        return link;
    }

    private Component card(AuditEntry entry) {
        return PhoneCards.card(
                link(entry),
                words.badge(entry.outcome()),
                entry.subject() + " · " + words.who(entry),
                session.formats().time(entry.at()));
    }
}
