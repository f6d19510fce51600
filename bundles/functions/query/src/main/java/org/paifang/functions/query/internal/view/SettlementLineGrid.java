package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.SettlementLine;
import org.paifang.payments.api.TransactionKind;
import org.paifang.platform.ui.api.ViewSession;

/** What is in a batch, oldest first, each fee with the terms that it was reckoned by. */
final class SettlementLineGrid extends CardGrid<SettlementLine> {

    private static final long serialVersionUID = 1L;

    private final transient ViewSession session;
    private final transient Words words;

    SettlementLineGrid(ViewSession session) {
        super(session.texts(), "batch.lines", "batch.lines");
        this.session = session;
        this.words = new Words(session.texts());
        var formats = session.formats();
        add("column.time", line -> formats.time(line.at())).setWidth("12.25rem");
        addLink("column.order", this::address, line -> line.order().value())
                .setWidth("11.75rem")
                .setFlexGrow(1);
        add("column.kind", line -> words.of(line.kind())).setWidth("5.75rem");
        add("column.method", line -> words.of(line.method())).setWidth("6.5rem");
        addAmount(
                        "column.amount",
                        line -> formats.amount(
                                line.kind() == TransactionKind.REFUND
                                        ? line.amount().negated()
                                        : line.amount()))
                .setWidth("7rem");
        addAmount("line.fee", line -> formats.amount(line.fee().negated())).setWidth("5rem");
        add("line.terms", this::terms).setTooltipGenerator(this::terms).setWidth("11.5rem");
        addAmount("line.net", line -> formats.amount(line.net())).setWidth("7rem");
        name();
    }

    @Override
    Component card(SettlementLine line) {
        var formats = session.formats();
        var fee = session.texts().get("line.fee") + " " + formats.amount(line.fee());
        return card(
                link(address(line), line.order().value()),
                formats.money(line.net()),
                words.of(line.kind()) + " " + formats.amount(line.amount())
                        + (line.terms() == null ? "" : " · " + fee + " (" + terms(line) + ")"),
                new Span());
    }

    private String address(SettlementLine line) {
        return session.linkTo(QueryRights.TRANSACTIONS, line.order().value()).orElse("#");
    }

    private String terms(SettlementLine line) {
        var terms = line.terms();
        return terms == null ? "" : terms(terms);
    }

    private String terms(Fee fee) {
        var texts = session.texts();
        var formats = session.formats();
        var text = new StringBuilder(texts.get("fee.rate", fee.percent().toPlainString()));
        if (fee.minimum().isPositive()) {
            text.append(texts.get("fee.minimum", formats.amount(fee.minimum())));
        }
        var cap = fee.cap();
        return cap == null
                ? text.toString()
                : text.append(texts.get("fee.cap", formats.amount(cap))).toString();
    }
}
