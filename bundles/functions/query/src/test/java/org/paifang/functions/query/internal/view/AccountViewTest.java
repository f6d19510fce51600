package org.paifang.functions.query.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paifang.functions.query.internal.QueryFunction;
import org.paifang.functions.query.internal.domain.AccountQuery;
import org.paifang.functions.query.internal.domain.FakeAccounts;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.payments.api.Account;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Figures;

class AccountViewTest {

    private final FakeAccounts accounts = new FakeAccounts();
    private final FakeViewSession session = FakeViewSession.of(new QueryFunction().messages())
            .open(QueryRights.ACCOUNTS, "account")
            .open(QueryRights.TRANSACTIONS, "transactions");

    private AccountView open(String... segments) {
        var view = new AccountView(new AccountQuery(accounts, accounts, FakeAccessPolicy.allowingAll()), session);
        view.addressChanged(List.of(segments));
        return view;
    }

    private static List<?> rows(Grid<?> grid) {
        return grid.getDataProvider()
                .fetch(new Query<>(0, 50, List.of(), null, null))
                .toList();
    }

    @Test
    void balancesComeInTheBackground() {
        accounts.balances.put(Account.MERCHANT_AVAILABLE, Samples.cny("12.50").negated());
        accounts.balances.put(Account.MERCHANT_PENDING, Samples.cny("8.00"));
        var view = open();

        session.runBackground();

        assertThat(Tree.text(Tree.all(view, Figures.class).get(0)))
                .contains("Available", "CNY\u00a012.50", "Pending", "−CNY\u00a08.00");
    }

    @Test
    void withoutASettledDayItIsSaidWhenThereWillBeOne() {
        var view = open();

        assertThat(Tree.all(view, EmptyState.class)).hasSize(1);
        assertThat(Tree.text(view)).contains("once the bank has entered your contract");
    }

    @Test
    void settledDaysAreListedAndOneIsOpened() {
        accounts.batches.add(FakeAccounts.batch(7, "2026-03-01", 0));
        accounts.batches.add(FakeAccounts.batch(6, "2026-02-28", 0));

        var grid = Tree.all(open(), BatchGrid.class).get(0);

        assertThat(rows(grid)).isEqualTo(accounts.batches);
    }

    @Test
    void aDayShowsHowItsPayoutComesAbout() {
        accounts.batches.add(FakeAccounts.batch(7, "2026-03-01", 0));
        accounts.lines.add(FakeAccounts.payment(1, "O-1"));
        var view = open("batch", "7");

        assertThat(Tree.text(Tree.all(view, H1.class).get(0))).isEqualTo("1 Mar 2026");
        assertThat(Tree.text(Tree.all(view, NativeTable.class).get(0)))
                .containsSubsequence(
                        "1 payment",
                        "CNY\u00a0100.00",
                        "1 refund",
                        "−CNY\u00a030.00",
                        "Fees",
                        "−CNY\u00a00.60",
                        "Net of the day",
                        "CNY\u00a069.40",
                        "Carried in",
                        "−CNY\u00a09.00",
                        "Payout",
                        "−CNY\u00a060.40",
                        "Carried to the next day",
                        "CNY\u00a00.00");
        assertThat(Tree.text(Tree.all(view, Facts.class).get(0)))
                .contains("************5678", "Bank of the South Gate", "2 Mar 2026");
        assertThat(rows(Tree.all(view, SettlementLineGrid.class).get(0))).isEqualTo(accounts.lines);
    }

    @Test
    void aLineSaysByWhichTermsItsFeeWasReckoned() {
        var grid = new SettlementLineGrid(session);

        assertThat(Tree.text(grid.card(FakeAccounts.payment(1, "O-1"))))
                .contains("O-1", "CNY\u00a099.40", "Fee 0.60 (0.6 %, at least 0.10, at most 20.00)");
    }

    @Test
    void paymentsThatWaitAreNotPassedOver() {
        accounts.batches.add(FakeAccounts.batch(7, "2026-03-01", 2));

        assertThat(Tree.all(open("batch", "7"), Paragraph.class))
                .extracting(Tree::text)
                .anyMatch(text -> text.startsWith("2 payments wait"));
    }

    @Test
    void anAddressOfNoBatchGetsASentence() {
        assertThat(Tree.text(open("batch", "99"))).contains("There is no such settlement");
        assertThat(Tree.text(open("batch", "x"))).contains("There is no such settlement");
    }

    @Test
    @SuppressWarnings("unchecked")
    void postingsAreOfTheChosenAccount() {
        accounts.bookings.add(FakeAccounts.booking(1, Account.MERCHANT_AVAILABLE, "10.00", "O-1"));
        accounts.bookings.add(FakeAccounts.booking(2, Account.MERCHANT_PENDING, "5.00", "O-2"));
        var view = open("postings");
        var grid = Tree.all(view, BookingGrid.class).get(0);
        assertThat(rows(grid)).isEqualTo(accounts.bookings.subList(0, 1));

        ((Select<Account>) Tree.all(view, Select.class).get(0)).setValue(Account.MERCHANT_PENDING);

        assertThat(rows(grid)).isEqualTo(accounts.bookings.subList(1, 2));
    }

    @Test
    void aPostingLeadsToItsOrderOrItsBatch() {
        var grid = new BookingGrid(session);

        assertThat(Tree.text(grid.card(FakeAccounts.booking(1, Account.MERCHANT_AVAILABLE, "10.00", "O-1"))))
                .contains("O-1", "CNY\u00a010.00", "Payment");
        assertThat(Tree.text(grid.card(FakeAccounts.booking(7, Account.MERCHANT_IN_TRANSIT, "10.00", null))))
                .contains("1 Mar 2026", "Payout");
    }

    @Test
    void itSpeaksTheLanguageOfThePageAtOnce() {
        accounts.batches.add(FakeAccounts.batch(7, "2026-03-01", 0));
        var view = open("batch", "7");

        session.speak(Languages.TRADITIONAL_CHINESE);

        assertThat(Tree.text(view)).contains("劃款金額的計算", "1 筆付款", "已劃款").doesNotContain("Payout");
    }
}
