package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.Map;
import org.paifang.functions.query.internal.domain.AccountQuery;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.Booking;
import org.paifang.payments.api.Books;
import org.paifang.payments.api.SettlementBatch;
import org.paifang.payments.api.Settlements;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Figure;
import org.paifang.platform.ui.api.Figures;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** Balances, and below them the settled days or the postings of an account. */
final class AccountOverview extends Div {

    private static final long serialVersionUID = 1L;

    /** The address of the postings below the item's. */
    static final String POSTINGS = "postings";

    private final transient AccountQuery query;
    private final transient ViewSession session;
    private final transient Texts texts;
    private final Figure available;
    private final Figure pending;
    private final Figure inTransit;
    private final Figure paidOut;
    private final Tab batchesTab = new Tab();
    private final Tab postingsTab = new Tab();
    private final Tabs tabs = new Tabs(batchesTab, postingsTab);
    private final BatchGrid batches;
    private final Div postings = new Div();
    private final Select<Account> account = new Select<>();
    private final BookingGrid bookings;
    private final Div empty = new Div();

    AccountOverview(AccountQuery query, ViewSession session) {
        this.query = query;
        this.session = session;
        this.texts = session.texts();
        this.available = new Figure(texts, "account.available");
        this.pending = new Figure(texts, "account.pending");
        this.inTransit = new Figure(texts, "account.in-transit");
        this.paidOut = new Figure(texts, "account.paid-out");
        this.batches = new BatchGrid(session);
        this.bookings = new BookingGrid(session);
        addClassName("pq-list");
        var figures = new Div(new Figures(available, pending, inTransit, paidOut));
        figures.addClassName("pq-totals");
        texts.bind(batchesTab::setLabel, "account.batches");
        texts.bind(postingsTab::setLabel, "account.postings");
        tabs.addSelectedChangeListener(changed -> {
            if (changed.isFromClient()) {
                open(changed.getSelectedTab());
            }
        });
        postings.addClassName("pq-list");
        postings.add(choice(), bookings);
        add(new PageHeader(texts, "menu.account", "menu.account.hint"), figures, tabs, batches, postings, empty);
        texts.onChange(this::nameEmpty);
    }

    /** Reads everything anew. */
    void show(boolean wantsPostings) {
        tabs.setSelectedTab(wantsPostings ? postingsTab : batchesTab);
        var caller = session.caller();
        session.background(() -> query.balances(caller), this::write, failure -> writeFailure());
        var nothing = !wantsPostings && query.batches(caller, null, 1).isEmpty();
        batches.setVisible(!wantsPostings && !nothing);
        empty.setVisible(nothing);
        postings.setVisible(wantsPostings);
        if (wantsPostings) {
            showPostings();
        } else {
            batches.show(new KeysetPages<SettlementBatch, SettlementBatch>(
                    (after, limit) -> query.batches(session.caller(), after, limit),
                    batch -> batch,
                    Settlements.MAXIMUM_PAGE)::fetch);
        }
    }

    private void open(Tab tab) {
        if (tab == postingsTab) {
            session.navigate(QueryRights.ACCOUNTS, POSTINGS);
        } else {
            session.navigate(QueryRights.ACCOUNTS);
        }
    }

    private Select<Account> choice() {
        var words = new Words(texts);
        account.addClassName("pq-account");
        account.setItems(AccountQuery.ACCOUNTS);
        account.setValue(AccountQuery.ACCOUNTS.get(0));
        texts.onChange(() -> {
            account.setLabel(texts.get("postings.account"));
            account.setItemLabelGenerator(words::of);
        });
        account.addValueChangeListener(changed -> showPostings());
        return account;
    }

    private void showPostings() {
        var chosen = account.getValue();
        bookings.show(new KeysetPages<Booking, Booking>(
                (after, limit) -> query.postings(session.caller(), chosen, after, limit),
                booking -> booking,
                Books.MAXIMUM_PAGE)::fetch);
    }

    private void write(Map<Account, Money> balances) {
        write(available, balances, Account.MERCHANT_AVAILABLE);
        write(pending, balances, Account.MERCHANT_PENDING);
        write(inTransit, balances, Account.MERCHANT_IN_TRANSIT);
        write(paidOut, balances, Account.MERCHANT_PAID_OUT);
    }

    private void write(Figure figure, Map<Account, Money> balances, Account of) {
        var balance = balances.get(of);
        figure.changeValue(balance == null ? "–" : session.formats().money(balance));
    }

    private void writeFailure() {
        for (var figure : new Figure[] {available, pending, inTransit, paidOut}) {
            figure.changeValue("–");
        }
        available.changeHint(texts.get("account.failed"));
    }

    private void nameEmpty() {
        empty.removeAll();
        empty.add(new EmptyState(
                VaadinIcon.WALLET, texts.get("account.no-batches"), texts.get("account.no-batches.hint")));
    }
}
