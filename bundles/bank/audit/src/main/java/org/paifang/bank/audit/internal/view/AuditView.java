package org.paifang.bank.audit.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.paifang.bank.audit.internal.domain.AuditDesk;
import org.paifang.bank.audit.internal.domain.AuditRights;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.AuditSheet;
import org.paifang.platform.ui.api.AuditWords;
import org.paifang.platform.ui.api.ViewSession;

/** The log at the item's own address, an entry at {@code /audit/<id>}; the list stays behind it as it was. */
public final class AuditView extends Div implements AddressAware {

    private static final long serialVersionUID = 1L;

    private final EntryList list;
    private final AuditSheet detail;

    public AuditView(AuditDesk desk, FunctionRegistry functions, ViewSession session) {
        var words = new AuditWords(session.texts(), functions, session.caller().merchant());
        this.list = new EntryList(desk, session, words);
        this.detail =
                new AuditSheet(
                        session, words, AuditRights.LOG, id -> desk.find(session.caller(), id), entry -> desk
                                .prove(session.caller(), entry.id())
                                .<Component>map(proof -> ProofCard.of(session, proof))
                                .stream()
                                .toList());
        addClassName("pba-view");
        detail.setVisible(false);
        getElement().appendChild(Style.element());
        add(list, detail);
    }

    EntryList list() {
        return list;
    }

    @Override
    public void addressChanged(List<String> segments) {
        var one = !segments.isEmpty();
        list.setVisible(!one);
        detail.setVisible(one);
        detail.show(String.join("/", segments));
    }
}
