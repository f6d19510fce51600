package org.paifang.functions.query.internal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.functions.query.internal.QueryFunction;
import org.paifang.functions.query.internal.domain.FakeTransactions;
import org.paifang.functions.query.internal.domain.Period;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.functions.query.internal.domain.SavedFilter;
import org.paifang.functions.query.internal.domain.SavedFilterStore;
import org.paifang.functions.query.internal.domain.SavedFilters;
import org.paifang.functions.query.internal.domain.TransactionQuery;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Figures;
import org.paifang.platform.ui.api.StatusBadge;

class TransactionsViewTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeAccessPolicy policy = FakeAccessPolicy.allowingAll();
    private final TransactionQuery query = new TransactionQuery(
            transactions, policy, FakeDirectory.withSamples(), new FakeProfiles(), FixedClock.at(NOON.toString()));
    private final MemoryStore store = new MemoryStore();

    @Test
    void theListBeginsWithTheDaysOfTheProfile() {
        transactions.pay(Samples.ONLINE.no(), "RECENT", "10.00", NOON);
        transactions.pay(Samples.ONLINE.no(), "OLD", "10.00", Instant.parse("2026-02-01T04:00:00Z"));

        var view = online();

        assertThat(orders(view)).containsExactly("RECENT");
    }

    @Test
    void sumsComeInTheBackgroundAndFollowTheFilter() {
        var session = session(Samples.SUPERVISOR, Samples.ONLINE);
        transactions.pay(Samples.ONLINE.no(), "A", "10.00", NOON);
        transactions.refund(Samples.ONLINE.no(), "A", "R1", "2.50", NOON, "broken");
        var view = open(session);
        assertThat(figures(view)).doesNotContain("10.00");

        select(view, "Kind").setValue(TransactionKind.REFUND);
        assertThat(session.waiting()).as("the first sums were given up").isEqualTo(1);
        session.runBackground();

        assertThat(figures(view)).contains("CNY\u00a00.00", "−CNY\u00a02.50", "0 payments, 1 refund");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingIsAsked() {
        transactions.pay(Samples.ONLINE.no(), "A", "10.00", NOON);
        var view = online();
        var asked = transactions.asked;

        text(view, "Order no.").setValue("not a number");

        assertThat(text(view, "Order no.").isInvalid()).isTrue();
        assertThat(text(view, "Order no.").getErrorMessage()).contains("64 letters, digits");
        assertThat(transactions.asked).isEqualTo(asked);

        text(view, "Order no.").setValue("A");
        assertThat(text(view, "Order no.").isInvalid()).isFalse();
        assertThat(orders(view)).containsExactly("A");
    }

    @Test
    void anOwnRangeHasItsFieldsAndItsBorders() {
        transactions.pay(Samples.ONLINE.no(), "IN", "10.00", Instant.parse("2026-02-01T04:00:59Z"));
        transactions.pay(Samples.ONLINE.no(), "OUT", "10.00", Instant.parse("2026-02-01T04:01:00Z"));
        var view = online();
        assertThat(Tree.all(view, DateTimePicker.class)).isEmpty();

        select(view, "Period").setValue(Period.CUSTOM);
        var pickers = Tree.all(view, DateTimePicker.class);
        pickers.get(0).setValue(LocalDateTime.parse("2026-02-01T12:00"));
        pickers.get(1).setValue(LocalDateTime.parse("2026-02-01T12:00"));

        assertThat(orders(view)).containsExactly("IN");

        pickers.get(1).setValue(LocalDateTime.parse("2026-02-01T11:59"));
        assertThat(pickers.get(1).isInvalid()).isTrue();
        assertThat(pickers.get(1).getErrorMessage()).startsWith("The end lies before the beginning.");
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        var view = online();

        assertThat(Tree.text(Tree.one(view, EmptyState.class)))
                .contains("No transactions found", "Choose a longer period");
        assertThat(Tree.all(view, Grid.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, Counter Terminal", "false, Method"})
    void fieldsAndColumnsFollowTheEdition(boolean offline, String expected) {
        var merchant = offline ? Samples.OFFLINE : Samples.ONLINE;
        transactions.pay(merchant.no(), "A", "10.00", NOON);

        var view = open(session(offline ? Samples.OFFLINE_SUPERVISOR : Samples.SUPERVISOR, merchant));
        more(view);

        var names = String.join(" ", labels(view));
        assertThat(names.contains("Counter Terminal")).isEqualTo(offline);
        assertThat(names.contains("Payment method")).isEqualTo(!offline);
        assertThat(String.join(" ", headings(view))).contains(expected);
    }

    @Test
    void refundsStandWithTheirSign() {
        transactions.pay(Samples.ONLINE.no(), "A", "10.00", NOON);
        var refund = transactions.refund(Samples.ONLINE.no(), "A", "R1", "2.50", NOON, "broken");

        assertThat(Words.signed(refund)).isEqualTo(Samples.cny("2.50").negated());
    }

    @Test
    void anotherLanguageChangesEveryTextAndKeepsWhatWasTyped() {
        var session = session(Samples.SUPERVISOR, Samples.ONLINE);
        transactions.pay(Samples.ONLINE.no(), "A", "10.00", NOON);
        var view = open(session);
        more(view);
        text(view, "Order no.").setValue("A");
        select(view, "Kind").setValue(TransactionKind.PAYMENT);

        session.speak(Languages.TRADITIONAL_CHINESE);
        session.runBackground();

        assertThat(labels(view)).contains("訂單編號", "交易類型").doesNotContain("Order no.", "Kind");
        assertThat(headings(view)).contains("交易時間", "金額");
        assertThat(figures(view)).contains("付款 1 筆，退款 0 筆");
        assertThat(text(view, "訂單編號").getValue()).isEqualTo("A");
        assertThat(select(view, "交易類型").getValue()).isEqualTo(TransactionKind.PAYMENT);
    }

    @Test
    void aFilterIsSavedChosenAndDeleted() {
        transactions.pay(Samples.ONLINE.no(), "A", "10.00", NOON);
        transactions.pay(Samples.ONLINE.no(), "B", "10.00", NOON);
        var criteria = query.initial(Samples.SUPERVISOR);
        store.filters.add(new SavedFilter(
                "Only B",
                new org.paifang.functions.query.internal.domain.Criteria(
                        criteria.period(),
                        null,
                        null,
                        "B",
                        null,
                        java.util.Set.of(),
                        java.util.Set.of(),
                        null,
                        "",
                        "",
                        "",
                        "",
                        "")));
        var view = online();

        select(view, "Saved filters").setValue(store.filters.get(0));
        assertThat(orders(view)).containsExactly("B");
        assertThat(text(view, "Order no.").getValue()).isEqualTo("B");

        text(view, "Order no.").setValue("");
        assertThat(select(view, "Saved filters").getValue())
                .as("what is asked is no longer the saved one")
                .isNull();
        assertThat(orders(view)).containsExactly("B", "A");
    }

    @Test
    void whoKeepsNoFilterSeesNoChoiceOfThem() {
        var view = online();
        assertThat(select(view, "Saved filters").isVisible()).isFalse();

        store.filters.add(new SavedFilter("Usual", query.initial(Samples.SUPERVISOR)));
        assertThat(select(online(), "Saved filters").isVisible()).isTrue();
    }

    @Test
    void exportIsOfferedToThoseWhoMay() {
        transactions.pay(Samples.ONLINE.no(), "A", "10.00", NOON);
        assertThat(button(online(), "Export CSV").isEnabled()).isTrue();

        policy.set("query.export", Verdict.NOT_PERMITTED);
        assertThat(Tree.all(online(), Button.class)).extracting(Button::getText).doesNotContain("Export CSV");
    }

    @Test
    void withoutTheRightToViewThereIsNoView() {
        policy.set("query.view", Verdict.NOT_PERMITTED);

        assertThatThrownBy(this::online).isInstanceOf(AccessDenied.class);
        assertThat(transactions.asked).isZero();
    }

    @Test
    void aRowOpensItsOrder() {
        var session = session(Samples.SUPERVISOR, Samples.ONLINE);
        var payment = transactions.pay(Samples.ONLINE.no(), "A", "10.00", NOON);
        var view = open(session);

        click(grid(view), payment);

        assertThat(session.navigations()).containsExactly("query.transactions/A");
    }

    @Test
    void anArchivedOrderIsShownAsAnyOtherWithAQuietWord() {
        var session = session(Samples.SUPERVISOR, Samples.ONLINE);
        transactions.pay(Samples.ONLINE.no(), "A", "10.00", NOON);
        transactions.refund(Samples.ONLINE.no(), "A", "R1", "2.50", NOON.plusSeconds(60), "wrong size");
        transactions.archive("A");
        transactions.pay(Samples.ONLINE.no(), "B", "10.00", NOON);
        var view = open(session);
        assertThat(orders(view)).containsExactlyInAnyOrder("A", "A", "B");
        var words = new Words(session.texts());
        assertThat(transactions.page(Samples.ONLINE.no(), TransactionFilter.ALL, null, 10))
                .extracting(words::settled)
                .containsExactlyInAnyOrder("Settled · Archived", "Settled · Archived", "Not settled");

        view.addressChanged(List.of("A"));
        assertThat(Tree.all(view, StatusBadge.class))
                .extracting(StatusBadge::getText)
                .contains("Archived");
        assertThat(Tree.text(view)).contains("Refund no. R1", "Acquirer clearing");

        view.addressChanged(List.of("B"));
        assertThat(Tree.all(view, StatusBadge.class))
                .extracting(StatusBadge::getText)
                .doesNotContain("Archived");
    }

    @Test
    void anOrderTellsItsWholeHistory() {
        transactions.pay(Samples.ONLINE.no(), "A", "10.00", NOON);
        transactions.refund(Samples.ONLINE.no(), "A", "R1", "2.50", NOON.plusSeconds(60), "wrong size");
        var view = online();

        view.addressChanged(List.of("A"));

        assertThat(Tree.text(view))
                .contains(
                        "Payment of CNY\u00a010.00 requested",
                        "Payment of CNY\u00a010.00 approved",
                        "Response code 00",
                        "Refund of CNY\u00a02.50 requested",
                        "Refund no. R1",
                        "Reason: wrong size",
                        "Operator 01",
                        "Partly refunded",
                        "CNY\u00a07.50",
                        "Acquirer clearing",
                        "Sum in CNY12.5012.50");
        assertThat(Tree.all(view, Grid.class)).isEmpty();

        view.addressChanged(List.of());
        assertThat(orders(view)).containsExactly("A", "A");
    }

    @ParameterizedTest
    @CsvSource({"PROCESSING, waits for the acquirer", "UNKNOWN, has not confirmed", "FAILED, declined"})
    void whatIsOpenOrDeclinedIsSaid(TransactionStatus status, String sentence) {
        transactions.add(Samples.ONLINE.no(), "A", "A", TransactionKind.PAYMENT, "10.00", status, NOON, null);
        var view = online();

        view.addressChanged(List.of("A"));

        assertThat(Tree.text(view)).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN-ORDER", "THEIRS", "not%20an%20order", "a/b"})
    void anUnknownOrderAndAnotherMerchantsGetTheSameSentence(String address) {
        transactions.pay(Samples.OFFLINE.no(), "THEIRS", "10.00", NOON);
        var view = online();

        view.addressChanged(List.of(address.split("/")));

        assertThat(Tree.text(view)).contains("There is no such order").doesNotContain("10.00");
    }

    @Test
    void refundIsOfferedWhileItsFunctionIsThereAndSomethingIsLeft() {
        var session = session(Samples.SUPERVISOR, Samples.ONLINE);
        transactions.pay(Samples.ONLINE.no(), "A", "10.00", NOON);
        transactions.pay(Samples.ONLINE.no(), "GONE", "10.00", NOON);
        transactions.refund(Samples.ONLINE.no(), "GONE", "R1", "10.00", NOON, "all");
        var view = open(session);

        view.addressChanged(List.of("A"));
        assertThat(Tree.all(view, Button.class)).extracting(Button::getText).doesNotContain("Refund");

        session.open(new ItemId("refund.create"), "/refund");
        view.addressChanged(List.of("A"));
        button(view, "Refund").click();
        assertThat(session.navigations()).containsExactly("refund.create/A");

        view.addressChanged(List.of("GONE"));
        assertThat(Tree.all(view, Button.class)).extracting(Button::getText).doesNotContain("Refund");
    }

    @Test
    void anOpenOrderChangesItsLanguage() {
        var session = session(Samples.SUPERVISOR, Samples.ONLINE);
        transactions.pay(Samples.ONLINE.no(), "A", "10.00", NOON);
        var view = open(session);
        view.addressChanged(List.of("A"));

        session.speak(Languages.SIMPLIFIED_CHINESE);

        assertThat(Tree.text(view)).contains("交易历程", "已批准", "借方").doesNotContain("History", "Debit");
    }

    @Test
    void aNarrowPageShowsCards() {
        transactions.pay(Samples.ONLINE.no(), "A", "10.00", NOON);
        var grid = (TransactionGrid) grid(online());
        assertThat(visibleColumns(grid)).isGreaterThan(5);

        grid.cards.changeWidth(390);
        assertThat(visibleColumns(grid)).isEqualTo(1);

        grid.cards.changeWidth(1440);
        assertThat(visibleColumns(grid)).isGreaterThan(5);
    }

    private TransactionsView online() {
        return open(session(Samples.SUPERVISOR, Samples.ONLINE));
    }

    private TransactionsView open(FakeViewSession session) {
        var view = new TransactionsView(query, new SavedFilters(store, query, policy), session);
        view.addressChanged(List.of());
        return view;
    }

    private static FakeViewSession session(Caller caller, Merchant merchant) {
        return FakeViewSession.of(caller, merchant, new QueryFunction().messages())
                .open(QueryRights.TRANSACTIONS, "/transactions");
    }

    private static void more(Component view) {
        button(view, "More filters").click();
    }

    private static List<String> orders(Component view) {
        return grid(view)
                .getDataProvider()
                .fetch(new Query<>(0, 50, List.of(), null, null))
                .map(transaction -> transaction.order().value())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Grid<Transaction> grid(Component view) {
        return Tree.one(view, Grid.class);
    }

    private static long visibleColumns(Grid<Transaction> grid) {
        return grid.getColumns().stream().filter(Grid.Column::isVisible).count();
    }

    private static List<String> headings(Component view) {
        return grid(view).getColumns().stream().map(Grid.Column::getHeaderText).toList();
    }

    private static String figures(Component view) {
        return Tree.text(Tree.one(view, Figures.class));
    }

    private static Button button(Component view, String text) {
        return Tree.all(view, Button.class).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no button " + text));
    }

    private static TextField text(Component view, String label) {
        return labelled(view, TextField.class, label);
    }

    @SuppressWarnings("unchecked")
    private static Select<Object> select(Component view, String label) {
        return hidden(view)
                .filter(Select.class::isInstance)
                .map(component -> (Select<Object>) component)
                .filter(select -> label.equals(select.getLabel())
                        || label.equals(select.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no choice " + label));
    }

    private static <T extends Component & HasLabel> T labelled(Component view, Class<T> type, String label) {
        return hidden(view)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no field " + label));
    }

    private static List<String> labels(Component view) {
        return Tree.all(view, Component.class).stream()
                .filter(HasLabel.class::isInstance)
                .map(field -> ((HasLabel) field).getLabel())
                .filter(label -> label != null)
                .toList();
    }

    private static java.util.stream.Stream<Component> hidden(Component component) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(component), component.getChildren().flatMap(TransactionsViewTest::hidden));
    }

    private static void click(Grid<Transaction> grid, Transaction row) {
        var key = grid.getDataCommunicator().getKeyMapper().key(row);
        ComponentUtil.fireEvent(
                grid,
                new com.vaadin.flow.component.grid.ItemClickEvent<>(
                        grid, true, key, null, 0, 0, 0, 0, 1, 0, false, false, false, false));
    }

    private static final class MemoryStore implements SavedFilterStore {

        private final List<SavedFilter> filters = new java.util.ArrayList<>();

        @Override
        public List<SavedFilter> of(OperatorId operator) {
            return List.copyOf(filters);
        }

        @Override
        public Outcome add(OperatorId operator, SavedFilter filter, int maximum) {
            filters.add(filter);
            return Outcome.ADDED;
        }

        @Override
        public void remove(OperatorId operator, String name) {
            filters.removeIf(filter -> filter.name().equals(name));
        }
    }
}
