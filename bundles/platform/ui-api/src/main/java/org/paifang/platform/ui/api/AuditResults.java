package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.api.audit.AuditSearch;
import org.paifang.platform.api.audit.AuditTrail;

/** Looking for entries of the audit: the fields of whoever looks, and what was found, newest first, page by page. */
public final class AuditResults extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Fields fields;
    private final transient ViewSession session;
    private final Notice notice = new Notice();
    private final AuditGrid grid;
    private final Div empty = new Div();
    private final transient KeysetPages<AuditEntry, AuditEntry> pages;
    private transient AuditFilter filter = AuditFilter.ALL;
    private transient Consumer<AuditFilter> found = filter -> {};

    /** In what somebody says what they look for. */
    public interface Fields {

        /** Those that are always there. */
        Component[] first();

        /** Those behind "more filters". */
        Component[] others();

        AuditSearch read();

        void clear();
    }

    /** Where entries come from; asks whether the caller may see them. */
    @FunctionalInterface
    public interface Source {

        /** As {@link AuditTrail#page}. */
        List<AuditEntry> page(AuditFilter filter, @Nullable AuditEntry after, int limit);
    }

    /**
     * Has not looked yet.
     *
     * @param item below whose address an entry opens
     * @param between what stands between the fields and what was found
     */
    public AuditResults(
            ViewSession session, AuditWords words, ItemId item, Fields fields, Source source, Component... between) {
        this.session = session;
        this.fields = fields;
        this.grid = new AuditGrid(session, words, item);
        this.pages = new KeysetPages<>(
                (after, limit) -> source.page(filter, after, limit), entry -> entry, AuditTrail.MAXIMUM_PAGE);
        Layouts.stacked(this);
        addClassName("pf-audit-results");
        add(filters(), notice);
        add(between);
        add(grid, empty);
        session.texts().onChange(() -> {
            var texts = session.texts();
            empty.removeAll();
            empty.add(new EmptyState(VaadinIcon.SEARCH, texts.get("audit.empty"), texts.get("audit.empty.hint")));
        });
    }

    /** Tells it whenever something else was looked for and nothing was wrong with that. */
    public AuditResults onSearch(Consumer<AuditFilter> found) {
        this.found = found;
        return this;
    }

    /** Looks with what the fields say now, or says what is wrong with that. */
    public void search() {
        var texts = session.texts();
        var resolved = fields.read().resolve(session.merchant().zone());
        if (resolved instanceof AuditSearch.Resolved.Invalid invalid) {
            notice.show(Tone.ERROR, texts.get(invalid.reason(), session.formats()));
            return;
        }
        notice.clear();
        filter = ((AuditSearch.Resolved.Valid) resolved).filter();
        pages.reset();
        var nothing = pages.fetch(0, 1).isEmpty();
        pages.reset();
        grid.setVisible(!nothing);
        empty.setVisible(nothing);
        grid.show(pages);
        found.accept(filter);
    }

    private FilterBar filters() {
        var bar = new FilterBar(session.texts())
                .fields(fields.first())
                .moreFields(fields.others())
                .asks(this::search, () -> {
                    fields.clear();
                    search();
                });
        bar.search().addClickShortcut(Key.ENTER).listenOn(fields.first());
        return bar;
    }
}
