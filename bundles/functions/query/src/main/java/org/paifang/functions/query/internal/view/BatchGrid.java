package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.payments.api.SettlementBatch;
import org.paifang.platform.ui.api.ViewSession;

/** The settled days, newest first. A click or Enter opens one. */
final class BatchGrid extends CardGrid<SettlementBatch> {

    private static final long serialVersionUID = 1L;

    private final transient ViewSession session;
    private final transient Words words;

    BatchGrid(ViewSession session) {
        super(session.texts(), "account.batches", "batch.day");
        this.session = session;
        this.words = new Words(session.texts());
        var formats = session.formats();
        addLink("batch.day", this::address, batch -> formats.date(batch.day()))
                .setWidth("9.75rem")
                .setFlexGrow(1);
        addAmount("batch.paid", batch -> formats.amount(batch.paid()));
        addAmount("batch.refunded", batch -> formats.amount(batch.refunded().negated()));
        addAmount("batch.fees", batch -> formats.amount(batch.fees().negated()));
        addAmount("batch.carried-in", batch -> formats.amount(batch.carriedIn()));
        addAmount("batch.payout", batch -> formats.money(batch.payout()));
        add("batch.due", batch -> batch.dueOn() == null ? "" : formats.date(batch.dueOn()))
                .setWidth("9.5rem");
        add("batch.state", new ComponentRenderer<>(batch -> words.badge(batch.state())))
                .setWidth("9.5rem");
        name();
        opens(batch ->
                session.navigate(QueryRights.ACCOUNTS, "batch", batch.id().toString()));
    }

    @Override
    Component card(SettlementBatch batch) {
        var formats = session.formats();
        return card(
                link(address(batch), formats.date(batch.day())),
                formats.money(batch.payout()),
                session.texts().get("batch.net") + " " + formats.amount(batch.net()),
                words.badge(batch.state()));
    }

    private String address(SettlementBatch batch) {
        return session.linkTo(QueryRights.ACCOUNTS, "batch", batch.id().toString())
                .orElse("#");
    }
}
