package org.paifang.bank.audit.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.paifang.bank.audit.internal.domain.AuditDesk;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.api.audit.AuditSearch;
import org.paifang.platform.api.audit.AuditTrail;
import org.paifang.platform.ui.api.AuditWords;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.FilterBar;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** The search, what it found, and the files of it. */
final class EntryList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ViewSession session;
    private final transient Texts texts;
    final transient SearchFields fields;
    final Files files;
    final WholeLog whole;
    private final Notice notice = new Notice();
    private final EntryGrid grid;
    private final Div empty = new Div();
    private final transient KeysetPages<AuditEntry, AuditEntry> pages;
    private transient AuditFilter filter = AuditFilter.ALL;

    EntryList(AuditDesk desk, ViewSession session, AuditWords words, Consumer<AuditEntry> open) {
        this.session = session;
        this.texts = session.texts();
        this.fields = new SearchFields(texts, words);
        this.files = new Files(desk, session);
        this.whole = new WholeLog(desk, session);
        this.grid = new EntryGrid(session, words, open);
        this.pages = new KeysetPages<>(
                (after, limit) -> desk.page(session.caller(), filter, after, limit),
                entry -> entry,
                AuditTrail.MAXIMUM_PAGE);
        addClassName("pba-list");
        add(new PageHeader(texts, "menu.log", "menu.log.hint"), filters(), notice, files, grid, empty, whole);
        texts.onChange(() -> {
            empty.removeAll();
            empty.add(new EmptyState(VaadinIcon.SEARCH, texts.get("list.empty"), texts.get("list.empty.hint")));
        });
        search();
    }

    private FilterBar filters() {
        var search = new Button(VaadinIcon.SEARCH.create(), clicked -> search());
        search.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var reset = new Button("", clicked -> {
            fields.clear();
            search();
        });
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        texts.bind(search::setText, "button.search");
        texts.bind(reset::setText, "button.reset");
        search.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(fields.first());
        return new FilterBar(texts)
                .fields(fields.first())
                .moreFields(fields.others())
                .actions(search, reset);
    }

    void search() {
        var resolved = fields.read().resolve(session.merchant().zone());
        if (resolved instanceof AuditSearch.Resolved.Invalid invalid) {
            notice.show(Tone.ERROR, texts.get(invalid.reason(), session.formats()));
            return;
        }
        notice.clear();
        filter = ((AuditSearch.Resolved.Valid) resolved).filter();
        files.offer(filter);
        pages.reset();
        var nothing = pages.fetch(0, 1).isEmpty();
        pages.reset();
        grid.setVisible(!nothing);
        empty.setVisible(nothing);
        grid.show(pages);
        whole.refresh();
    }
}
