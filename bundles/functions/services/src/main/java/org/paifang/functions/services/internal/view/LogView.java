package org.paifang.functions.services.internal.view;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.paifang.functions.services.internal.domain.LogDesk;
import org.paifang.functions.services.internal.domain.ServiceRights;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.AuditSheet;
import org.paifang.platform.ui.api.AuditWords;
import org.paifang.platform.ui.api.ViewSession;

/** The merchant's own log at the item's address, an entry at {@code /activity/<id>}; the list stays behind it as it was. */
public final class LogView extends Div implements AddressAware {

    private static final long serialVersionUID = 1L;

    final LogList list;
    final AuditSheet entry;

    public LogView(LogDesk desk, FunctionRegistry functions, ViewSession session) {
        var words = new AuditWords(session.texts(), functions, session.caller().merchant());
        this.list = new LogList(desk, session, words);
        this.entry = new AuditSheet(
                session, words, ServiceRights.LOG_ITEM, id -> desk.find(session.caller(), id), shown -> List.of());
        entry.setVisible(false);
        getElement().appendChild(Style.element());
        add(list, entry);
    }

    @Override
    public void addressChanged(List<String> segments) {
        var one = !segments.isEmpty();
        list.setVisible(!one);
        entry.setVisible(one);
        entry.show(String.join("/", segments));
    }
}
