package org.paifang.bank.audit.internal.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.paifang.bank.audit.internal.domain.AuditRights;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** The entries, newest first: columns where there is room, a card for each on a phone. A click opens one. */
final class EntryGrid extends Grid<AuditEntry> {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;
    private static final int NARROW_PIXELS = 760;

    private final transient ViewSession session;
    private final transient Texts texts;
    private final transient Words words;
    private final Map<Column<AuditEntry>, String> headings = new LinkedHashMap<>();
    private final Column<AuditEntry> card;

    EntryGrid(ViewSession session, Words words, Consumer<AuditEntry> open) {
        this.session = session;
        this.texts = session.texts();
        this.words = words;
        addClassName("pba-grid");
        setPageSize(PAGE);
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        columns();
        card = addColumn(new ComponentRenderer<>(this::card)).setFlexGrow(1);
        card.setVisible(false);
        addItemClickListener(clicked -> open.accept(clicked.getItem()));
        texts.onChange(this::name);
    }

    void show(KeysetPages<AuditEntry, AuditEntry> pages) {
        setItems(query -> pages.fetch(query.getOffset(), query.getLimit()).stream());
        scrollToStart();
    }

    void changeWidth(int pixels) {
        var narrow = pixels < NARROW_PIXELS;
        headings.keySet().forEach(column -> column.setVisible(!narrow));
        card.setVisible(narrow);
        setClassName("pba-cards", narrow);
        setClassName("pf-grid-cards", narrow);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> changeWidth(details.getWindowInnerWidth()));
        var resized = page.addBrowserWindowResizeListener(window -> changeWidth(window.getWidth()));
        addDetachListener(detached -> {
            detached.unregisterListener();
            resized.remove();
        });
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
        card.setHeader(texts.get("menu.log"));
        getElement().setAttribute("aria-label", texts.get("menu.log"));
        getDataProvider().refreshAll();
    }

    private String address(AuditEntry entry) {
        return session.linkTo(AuditRights.LOG, entry.id().toString()).orElse("");
    }

    private Component card(AuditEntry entry) {
        var link = new Anchor(address(entry), words.action(entry));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("pba-link");
        var subject = quiet(entry.subject() + " · " + words.who(entry));
        var when = quiet(session.formats().time(entry.at()) + " · " + entry.merchant());
        var whole = new Div(new Div(link, words.badge(entry.outcome())), new Div(subject), new Div(when));
        whole.addClassName("pba-card-row");
        return whole;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("pba-quiet");
        return span;
    }
}
