package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.paifang.functions.query.internal.domain.Day;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.functions.query.internal.domain.TransactionQuery;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Figure;
import org.paifang.platform.ui.api.Figures;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.ViewSession;

/** Today on the home page: what was paid and refunded, and what the days before brought. */
public final class TodayCard extends Div {

    private static final long serialVersionUID = 1L;

    private static final int DAYS = 14;

    private final transient ViewSession session;
    private final Figure payments;
    private final Figure refunds;
    private final DayBars bars;
    private transient List<Day> days = List.of();
    private boolean failed;

    public TodayCard(TransactionQuery query, ViewSession session) {
        this.session = session;
        var texts = session.texts();
        this.payments = new Figure(texts, "home.payments");
        this.refunds = new Figure(texts, "home.refunds");
        this.bars = new DayBars(session);
        var title = new H2();
        texts.bind(title::setText, "home.title");
        var all = Links.to(session.linkTo(QueryRights.TRANSACTIONS).orElse("#"), "");
        texts.bind(all::setText, "home.open");
        var head = new Div(title, all);
        head.addClassName("pq-today-head");
        getElement().appendChild(Style.element());
        var card = new Card(head, new Figures(payments, refunds), bars);
        card.addClassName("pq-today");
        add(card);
        texts.onChange(this::write);
        var caller = session.caller();
        session.background(() -> query.lastDays(caller, DAYS), this::done, this::fail);
    }

    private void done(List<Day> found) {
        days = found;
        write();
    }

    private void fail(Exception cause) {
        failed = true;
        write();
    }

    private void write() {
        if (failed) {
            payments.changeValue("–");
            refunds.changeValue("–");
            payments.changeHint(session.texts().get("home.failed"));
            return;
        }
        if (days.isEmpty()) {
            return;
        }
        var formats = session.formats();
        var today = days.get(days.size() - 1).totals();
        payments.changeValue(formats.money(today.paid()));
        payments.changeHint(session.texts().get("home.number", today.payments()));
        refunds.changeValue(formats.money(today.refunded().negated()));
        refunds.changeHint(session.texts().get("home.number", today.refunds()));
        bars.show(days);
    }
}
