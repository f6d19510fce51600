package org.paifang.functions.services.internal.view;

import com.vaadin.flow.component.html.Div;
import org.paifang.functions.services.internal.domain.LogDesk;
import org.paifang.functions.services.internal.domain.ServiceRights;
import org.paifang.platform.ui.api.AuditResults;
import org.paifang.platform.ui.api.AuditWords;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.ViewSession;

/** What somebody looks for in the merchant's log, and what was found. */
final class LogList extends Div {

    private static final long serialVersionUID = 1L;

    final transient LogFields fields;
    final AuditResults results;

    LogList(LogDesk desk, ViewSession session, AuditWords words) {
        this.fields = new LogFields(session.texts(), words, desk.people(session.caller()));
        this.results = new AuditResults(
                session,
                words,
                ServiceRights.LOG_ITEM,
                fields,
                (filter, after, limit) -> desk.page(session.caller(), filter, after, limit));
        addClassName("ps-stack");
        add(new PageHeader(session.texts(), "menu.log", "menu.log.hint"), results);
        results.search();
    }
}
