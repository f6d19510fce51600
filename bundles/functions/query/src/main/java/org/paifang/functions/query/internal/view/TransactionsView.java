package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.functions.query.internal.domain.SavedFilters;
import org.paifang.functions.query.internal.domain.TransactionQuery;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.ViewSession;

/**
 * The transactions of a merchant: the list at the item's own address, an order at {@code /transactions/<orderNo>}. The
 * list stays behind an open order as it was.
 */
public final class TransactionsView extends Div implements AddressAware {

    private static final long serialVersionUID = 1L;

    private final TransactionList list;
    private final OrderDetail detail;

    public TransactionsView(TransactionQuery query, SavedFilters saved, ViewSession session) {
        this.list = new TransactionList(
                query, saved, session, order -> session.navigate(QueryRights.TRANSACTIONS, order.value()));
        this.detail = new OrderDetail(query, session);
        addClassName("pq-view");
        detail.setVisible(false);
        getElement().appendChild(Style.element());
        add(list, detail);
    }

    @Override
    public void addressChanged(List<String> segments) {
        var order = !segments.isEmpty();
        list.setVisible(!order);
        detail.setVisible(order);
        if (order) {
            detail.show(String.join("/", segments));
        } else {
            detail.clear();
        }
    }
}
