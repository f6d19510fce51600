package org.paifang.bank.audit.internal.view;

import com.vaadin.flow.component.html.Div;
import org.paifang.bank.audit.internal.domain.AuditDesk;
import org.paifang.bank.audit.internal.domain.AuditRights;
import org.paifang.platform.ui.api.AuditResults;
import org.paifang.platform.ui.api.AuditWords;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.ViewSession;

/** The search, what it found, and the files of it. */
final class EntryList extends Div {

    private static final long serialVersionUID = 1L;

    final transient SearchFields fields;
    final Files files;
    final WholeLog whole;
    final AuditResults results;

    EntryList(AuditDesk desk, ViewSession session, AuditWords words) {
        this.fields = new SearchFields(session.texts(), words);
        this.files = new Files(desk, session);
        this.whole = new WholeLog(desk, session);
        this.results = new AuditResults(
                        session,
                        words,
                        AuditRights.LOG,
                        fields,
                        (filter, after, limit) -> desk.page(session.caller(), filter, after, limit),
                        files)
                .onSearch(filter -> {
                    files.offer(filter);
                    whole.refresh();
                });
        addClassName("pba-list");
        add(new PageHeader(session.texts(), "menu.log", "menu.log.hint"), results, whole);
        results.search();
    }
}
