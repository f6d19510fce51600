package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.query.internal.domain.TransactionQuery;
import org.paifang.payments.api.Totals;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.platform.ui.api.Figure;
import org.paifang.platform.ui.api.Figures;
import org.paifang.platform.ui.api.ViewSession;

/** What the filter selects, summed up in the background: number, paid, refunded, net. */
final class TotalsBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TransactionQuery query;
    private final transient ViewSession session;
    private final ProgressBar working = new ProgressBar();
    private final Figure count;
    private final Figure paid;
    private final Figure refunded;
    private final Figure net;
    private transient @Nullable Registration running;
    private transient @Nullable Totals totals;
    private boolean failed;

    TotalsBar(TransactionQuery query, ViewSession session) {
        this.query = query;
        this.session = session;
        var texts = session.texts();
        this.count = new Figure(texts, "totals.count");
        this.paid = new Figure(texts, "totals.paid");
        this.refunded = new Figure(texts, "totals.refunded");
        this.net = new Figure(texts, "totals.net");
        addClassName("pq-totals");
        working.setIndeterminate(true);
        texts.bind(name -> working.getElement().setAttribute("aria-label", name), "totals.working");
        add(new Figures(count, paid, refunded, net), working);
        texts.onChange(this::write);
    }

    /** Sums up anew; what was still being summed up is given up. */
    void show(TransactionFilter filter) {
        if (running != null) {
            running.remove();
        }
        totals = null;
        failed = false;
        write();
        working.setVisible(true);
        var caller = session.caller();
        running = session.background(() -> query.totals(caller, filter), this::done, this::fail);
    }

    private void done(Totals summed) {
        totals = summed;
        working.setVisible(false);
        write();
    }

    private void fail(Exception cause) {
        failed = true;
        working.setVisible(false);
        write();
    }

    private void write() {
        var formats = session.formats();
        var summed = totals;
        if (summed == null) {
            for (var figure : new Figure[] {count, paid, refunded, net}) {
                figure.changeValue(failed ? "–" : "");
                figure.changeHint("");
            }
            count.changeHint(failed ? session.texts().get("totals.failed") : "");
            return;
        }
        count.changeValue(formats.number(summed.count()));
        count.changeHint(session.texts().get("totals.kinds", summed.payments(), summed.refunds()));
        paid.changeValue(formats.money(summed.paid()));
        refunded.changeValue(formats.money(summed.refunded().negated()));
        net.changeValue(formats.money(summed.net()));
    }
}
