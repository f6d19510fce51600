package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.paifang.functions.refund.internal.domain.RefundDesk;
import org.paifang.functions.refund.internal.domain.RefundNumbers;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.functions.refund.internal.domain.RefundSubmission;
import org.paifang.functions.refund.internal.domain.RefundableOrder;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Refunds;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.ViewSession;

/** Refunding an order: at its own address an order is looked for, below it an order is refunded. */
public final class RefundView extends Div implements AddressAware {

    private static final long serialVersionUID = 1L;

    private final transient RefundDesk desk;
    private final transient ViewSession session;
    final OrderFinder finder;
    final OrderRefund order;

    public RefundView(RefundDesk desk, RefundSubmission submission, RefundNumbers numbers, ViewSession session) {
        this.desk = desk;
        this.session = session;
        finder = new OrderFinder(session, found -> session.navigate(RefundRights.CREATE_ITEM, found.value()));
        order = new OrderRefund(desk, submission, numbers, session);
        add(Layouts.flush(new PageHeader(session.texts(), "menu.create", "menu.create.hint")), finder, order);
        order.setVisible(false);
        Layouts.stacked(this);
    }

    @Override
    public void addressChanged(List<String> segments) {
        if (segments.isEmpty()) {
            order.setVisible(false);
            finder.reject(null);
            finder.number.focus();
            return;
        }
        var typed = segments.get(0);
        finder.number.setValue(typed);
        var found = find(typed);
        order.setVisible(found.isPresent());
        finder.reject(found.isPresent() ? null : Reason.of(Refunds.ORDER_NOT_FOUND));
        found.ifPresent(order::show);
    }

    private Optional<RefundableOrder> find(String typed) {
        return OrderNo.isValid(typed) ? desk.find(session.caller(), new OrderNo(typed)) : Optional.empty();
    }
}
