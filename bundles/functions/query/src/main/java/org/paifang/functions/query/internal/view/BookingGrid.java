package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.payments.api.Booking;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.ui.api.ViewSession;

/** The postings of an account, newest first; what comes in is positive. */
final class BookingGrid extends CardGrid<Booking> {

    private static final long serialVersionUID = 1L;

    private final transient ViewSession session;
    private final transient Words words;

    BookingGrid(ViewSession session) {
        super(session.texts(), "account.postings", "account.postings");
        this.session = session;
        this.words = new Words(session.texts());
        var formats = session.formats();
        add("column.time", booking -> formats.time(booking.posting().at())).setWidth("12.25rem");
        add("column.kind", this::what).setWidth("9rem");
        addLink("booking.of", this::address, this::of).setWidth("12rem").setFlexGrow(1);
        addAmount("column.amount", booking -> formats.money(amount(booking)));
        name();
    }

    @Override
    Component card(Booking booking) {
        return card(
                link(address(booking), of(booking)),
                session.formats().money(amount(booking)),
                what(booking) + " · " + session.formats().time(booking.posting().at()),
                new Span());
    }

    /** The books count what belongs to the merchant as credit, which is negative. */
    private static Money amount(Booking booking) {
        return booking.posting().amount().negated();
    }

    private String what(Booking booking) {
        var kind = booking.kind();
        return kind == null ? session.texts().get("booking.payout") : words.of(kind);
    }

    private String of(Booking booking) {
        var day = booking.day();
        var order = booking.order();
        if (day != null) {
            return session.formats().date(day);
        }
        return order == null ? booking.posting().transaction().toString() : order.value();
    }

    private String address(Booking booking) {
        var order = booking.order();
        var link = order == null
                ? session.linkTo(
                        QueryRights.ACCOUNTS,
                        "batch",
                        booking.posting().transaction().toString())
                : session.linkTo(QueryRights.TRANSACTIONS, order.value());
        return link.orElse("#");
    }
}
