package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.query.internal.domain.AccountQuery;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.payments.api.SettlementBatch;
import org.paifang.payments.api.SettlementLine;
import org.paifang.payments.api.Settlements;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Formats;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** A settled day: how its payout comes about, where it goes, and every payment and refund in it. */
final class BatchDetail extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AccountQuery query;
    private final transient ViewSession session;
    private final transient Texts texts;
    private final transient Formats formats;
    private final Div head = new Div();
    private final SettlementLineGrid grid;
    private final Card lines;
    private transient @Nullable SettlementBatch batch;
    private boolean shown;

    BatchDetail(AccountQuery query, ViewSession session) {
        this.query = query;
        this.session = session;
        this.texts = session.texts();
        this.formats = session.formats();
        this.grid = new SettlementLineGrid(session);
        var heading = new H2();
        texts.bind(heading::setText, "batch.lines");
        this.lines = new Card(heading, grid);
        addClassName("pq-detail");
        head.addClassName("pq-detail");
        add(head, lines);
        texts.onChange(this::render);
    }

    /** Reads the batch anew; a text that is no batch of the merchant gets a sentence. */
    void show(String id) {
        shown = true;
        batch = query.batch(session.caller(), id).orElse(null);
        var found = batch;
        if (found != null) {
            grid.show(new KeysetPages<SettlementLine, SettlementLine>(
                    (after, limit) -> query.lines(session.caller(), found.id(), after, limit),
                    line -> line,
                    Settlements.MAXIMUM_PAGE)::fetch);
        }
        render();
    }

    private void render() {
        if (!shown) {
            return;
        }
        head.removeAll();
        head.add(Links.back(session, QueryRights.ACCOUNTS, session.texts().get("batch.back")));
        var found = batch;
        lines.setVisible(found != null && found.payments() + found.refunds() > 0);
        if (found == null) {
            head.add(
                    new EmptyState(VaadinIcon.SEARCH, texts.get("batch.not-found"), texts.get("batch.not-found.hint")));
            return;
        }
        var columns = new Div(
                new Card(new H2(texts.get("batch.reckoning")), reckoning(found), held(found)),
                new Card(new H2(texts.get("batch.facts")), facts(found)));
        columns.addClassName("pq-detail-columns");
        head.add(title(found), columns);
    }

    private Component title(SettlementBatch found) {
        var label = new Paragraph(texts.get("batch.title"));
        label.addClassName("pq-quiet");
        var amount = new Span(formats.money(found.payout()));
        amount.addClassName("pq-detail-amount");
        var line = new Div(amount, new Words(texts).badge(found.state()));
        line.addClassName("pq-detail-line");
        var header = new Header(new Div(label, new H1(formats.date(found.day())), line));
        header.addClassName("pq-detail-head");
        return header;
    }

    /** From the payments down to what is left for the next day. */
    private Component reckoning(SettlementBatch found) {
        var table = new NativeTable();
        table.addClassNames("pq-postings", "pq-reckoning");
        add(table, texts.get("batch.payments", found.payments()), found.paid());
        add(table, texts.get("batch.refunds", found.refunds()), found.refunded().negated());
        add(table, texts.get("batch.fees"), found.fees().negated());
        add(table, texts.get("batch.net"), found.net()).addClassName("pq-sum");
        add(table, texts.get("batch.carried-in"), found.carriedIn());
        add(table, texts.get("batch.payout"), found.payout().negated());
        add(table, texts.get("batch.carried-out"), found.carriedOut()).addClassName("pq-sum");
        return table;
    }

    private NativeTableRow add(NativeTable table, String name, Money amount) {
        var heading = new NativeTableCell(name);
        var row = new NativeTableRow(heading, new NativeTableCell(formats.money(amount)));
        table.getBody().add(row);
        return row;
    }

    private Component held(SettlementBatch found) {
        var text = found.held() > 0 ? texts.get("batch.held", found.held()) : texts.get("batch.refunds-hint");
        var line = new Paragraph(text);
        line.addClassName("pq-quiet");
        return line;
    }

    private Component facts(SettlementBatch found) {
        var account = found.account();
        return new Facts()
                .add(texts.get("batch.cut-off"), formats.time(found.cutOff()))
                .add(texts.get("batch.settled-at"), time(found.settledAt()))
                .add(texts.get("batch.due"), date(found.dueOn()))
                .add(texts.get("batch.paid-out-at"), time(found.paidOutAt()))
                .add(texts.get("batch.bank"), account == null ? "" : account.bank())
                .add(texts.get("batch.account"), account == null ? "" : account.number())
                .add(texts.get("batch.holder"), account == null ? "" : account.holder());
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? "" : formats.time(instant);
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? "" : formats.date(day);
    }
}
