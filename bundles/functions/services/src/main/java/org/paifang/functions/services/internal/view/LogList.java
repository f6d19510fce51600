package org.paifang.functions.services.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.paifang.functions.services.internal.domain.LogDesk;
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

/** What somebody looks for in the merchant's log, and what was found. */
final class LogList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ViewSession session;
    private final transient Texts texts;
    final transient LogFields fields;
    final Notice notice = new Notice();
    final LogGrid grid;
    final Div empty = new Div();
    private final transient KeysetPages<AuditEntry, AuditEntry> pages;
    private transient AuditFilter filter = AuditFilter.ALL;

    LogList(LogDesk desk, ViewSession session, AuditWords words, Consumer<AuditEntry> open) {
        this.session = session;
        this.texts = session.texts();
        this.fields = new LogFields(texts, words, desk.people(session.caller()));
        this.grid = new LogGrid(session, words, open);
        this.pages = new KeysetPages<>(
                (after, limit) -> desk.page(session.caller(), filter, after, limit),
                entry -> entry,
                AuditTrail.MAXIMUM_PAGE);
        addClassName("ps-stack");
        add(new PageHeader(texts, "menu.log", "menu.log.hint"), filters(), notice, grid, empty);
        texts.onChange(() -> {
            empty.removeAll();
            empty.add(new EmptyState(VaadinIcon.SEARCH, texts.get("log.empty"), texts.get("log.empty.hint")));
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
        pages.reset();
        var nothing = pages.fetch(0, 1).isEmpty();
        pages.reset();
        grid.setVisible(!nothing);
        empty.setVisible(nothing);
        grid.show(pages);
    }
}
