package org.paifang.functions.refund.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.functions.refund.internal.domain.RefundRequest;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.Samples;

class RefundListViewTest extends PageTest {

    private final RefundListView view = new RefundListView(desk, submission, session);

    @BeforeEach
    void someRefunds() {
        paid("W1", "100", "0");
        paid("W2", "100", "0");
        refund("W1", "R1", "1", "0");
        refund("W2", "R2", "2", "0");
        payments.answer(TransactionStatus.FAILED, "05");
        refund("W1", "R3", "3", "1");
    }

    @Test
    void allRefundsAreShownNewestFirst() {
        view.addressChanged(List.of());

        assertThat(shown()).containsExactly("R3", "R2", "R1");
    }

    @ParameterizedTest
    @CsvSource({"W1, R3 R1", "R2, R2", "X, ''"})
    void theAddressNarrowsToAnOrderOrARefund(String segment, String expected) {
        view.addressChanged(List.of(segment));

        assertThat(view.number.getValue()).isEqualTo(segment);
        assertThat(String.join(" ", shown())).isEqualTo(expected);
    }

    @Test
    void filtersNarrowWhenTheSearchIsPressed() {
        view.addressChanged(List.of());
        view.statuses.setValue(Set.of(TransactionStatus.FAILED));
        assertThat(shown()).hasSize(3);

        view.filters.search().click();
        assertThat(shown()).containsExactly("R3");

        view.filters.reset().click();
        assertThat(shown()).hasSize(3);
        assertThat(view.statuses.getValue()).isEmpty();
    }

    @Test
    void reversedDaysAreSaidAndChangeNothing() {
        view.addressChanged(List.of());
        view.from.setValue(LocalDate.of(2026, 11, 2));
        view.until.setValue(LocalDate.of(2026, 11, 1));
        view.filters.search().click();

        assertThat(view.notice.isVisible()).isTrue();
        assertThat(text(view.notice)).contains("The last day is before the first");
        assertThat(shown()).hasSize(3);
    }

    @Test
    void aSearchShowsWhatCameMeanwhile() {
        view.addressChanged(List.of());
        assertThat(shown()).hasSize(3);
        refund("W2", "R4", "4", "2");

        view.filters.search().click();

        assertThat(shown()).startsWith("R4").hasSize(4);
    }

    @Test
    void aRefundOpensWithEverythingAboutIt() {
        session.open(OrderFacts.TRANSACTIONS, "transactions");

        view.grid.details.show(payments.refunds().get(2));

        assertThat(view.grid.details.isOpened()).isTrue();
        assertThat(view.grid.details.getHeaderTitle()).isEqualTo("Refund R3");
        assertThat(text(view.grid.details))
                .contains("Failed", "CNY\u00a03.00", "W1", "returned", "01", "05", "See the whole order")
                .contains("The card issuer refused without a reason")
                .doesNotContain("Refund this order");
        session.open(RefundRights.CREATE_ITEM, "refund");
        session.speak(Languages.SIMPLIFIED_CHINESE);
        assertThat(view.grid.details.getHeaderTitle()).isEqualTo("退款 R3");
        assertThat(text(view.grid.details)).contains("办理此订单的退款");
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 7"})
    void onAPhoneThereIsOneColumnOfCards(boolean narrow, int columns) {
        view.grid.cards.changeWidth(narrow ? 390 : 1440);

        assertThat(view.grid.grid.getColumns().stream().filter(column -> column.isVisible()))
                .hasSize(columns);
    }

    @Test
    void theLanguageChangesAndTheFiltersStay() {
        view.number.setValue("W1");
        view.statuses.setValue(Set.of(TransactionStatus.UNKNOWN));

        session.speak(Languages.TRADITIONAL_CHINESE);

        assertThat(view.number.getLabel()).isEqualTo("訂單編號或退款編號");
        assertThat(view.number.getValue()).isEqualTo("W1");
        assertThat(view.statuses.getValue()).containsExactly(TransactionStatus.UNKNOWN);
        assertThat(view.statuses.getItemLabelGenerator().apply(TransactionStatus.UNKNOWN))
                .isEqualTo("待確認");
    }

    private List<String> shown() {
        return view.grid
                .grid
                .getDataProvider()
                .fetch(new Query<>(0, 50, List.of(), null, null))
                .map(Transaction::referenceNo)
                .toList();
    }

    private void refund(String order, String no, String amount, String before) {
        desk.refund(
                session.caller(),
                new RefundRequest(
                        new OrderNo(order), new RefundNo(no), Samples.cny(amount), "returned", Samples.cny(before)));
    }
}
