package org.paifang.functions.payments.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.functions.payments.internal.PaymentsFunction;
import org.paifang.functions.payments.internal.api.PaymentResource.NewPayment;
import org.paifang.functions.payments.internal.domain.PaymentDesk;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.Booking;
import org.paifang.payments.api.Books;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Payments;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Totals;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.Samples;

class PaymentResourceTest {

    private static final ApiCall CALL = new ApiCall(Samples.SUPERVISOR, Samples.ONLINE, Locale.ENGLISH);
    private static final NewPayment WANTED = new NewPayment("W1", 1000, "CNY", Optional.empty());

    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private Payments.Outcome outcome = new Payments.Rejected(Reason.of(Payments.NOT_POSITIVE));

    @ParameterizedTest
    @EnumSource(TransactionStatus.class)
    void whatIsFinalIsCreatedAndTheRestAccepted(TransactionStatus status) {
        outcome = new Payments.Accepted(payment(1, status));

        var answer = payments().create(CALL, WANTED);

        assertThat(answer.status()).isEqualTo(status.isFinal() ? 201 : 202);
        assertThat(answer.body().amount()).isEqualTo(1000);
        assertThat(answer.body().currency()).isEqualTo("CNY");
        assertThat(answer.body().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        Payments.NUMBER_USED + ", 409, orderNo",
        Payments.WRONG_CURRENCY + ", 422, currency",
        Payments.NOT_POSITIVE + ", 422, amount",
        Payments.ACQUIRER_UNAVAILABLE + ", 503, ",
        Payments.MERCHANT_UNKNOWN + ", 422, "
    })
    void aRefusalHasItsStatusItsFieldAndItsSentence(String code, int status, @Nullable String field) {
        outcome = new Payments.Rejected(Reason.of(code));

        assertThatThrownBy(() -> payments().create(CALL, WANTED)).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.field()).isEqualTo(Optional.ofNullable(field));
            assertThat(problem.retryAfter().isPresent()).isEqualTo(status == 503);
        });
        assertThat(Messages.beside(PaymentsFunction.class).find(Languages.TRADITIONAL_CHINESE, code))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'', CNY, payments.order-no-invalid",
        "W 1, CNY, payments.order-no-invalid",
        "W1, cny, api.currency-unknown"
    })
    void whatCannotBeAPaymentIsTheCallersMistake(String order, String currency, String code) {
        assertThatThrownBy(() -> payments().create(CALL, new NewPayment(order, 1, currency, Optional.empty())))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.reason().code()).isEqualTo(code);
                });
    }

    @Test
    void whoMayNotIsRefusedBeforeAnythingIsAsked() {
        access.set("payments.create", Verdict.NOT_PERMITTED);

        assertThatThrownBy(() -> payments().create(CALL, WANTED)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void aFullPageHasANextAndTheLastHasNone() {
        var first = payments().list(CALL, 2, null);

        assertThat(first.items()).hasSize(2);
        assertThat(payments().list(CALL, 2, first.next().orElseThrow()).next()).isEmpty();
        assertThatThrownBy(() -> payments().list(CALL, 2, "none")).isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> payments().list(CALL, 501, null)).isInstanceOf(ApiProblem.class);
    }

    @Test
    void anOrderThatTheMerchantDoesNotHaveIsNotFound() {
        for (var number : new String[] {"W1", "no number"}) {
            assertThatThrownBy(() -> payments().one(CALL, number))
                    .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.status())
                            .isEqualTo(404));
        }
    }

    @Test
    void whatTheHouseOwesIsTheMerchantsAndPositive() {
        Map<Account, Money> books = Map.of(
                Account.MERCHANT_AVAILABLE, Samples.cny("12.50").negated(),
                Account.MERCHANT_IN_TRANSIT, Samples.cny("3.00").negated(),
                Account.MERCHANT_PAID_OUT, Samples.cny("70.00").negated());
        var balances = new BalanceResource(desk(books)).all(CALL);

        assertThat(balances).isEqualTo(new BalanceResource.Balances(1250, 0, 300, 7000, "CNY"));
    }

    private PaymentResource payments() {
        return new PaymentResource(desk(Map.of()));
    }

    private PaymentDesk desk(Map<Account, Money> balances) {
        return new PaymentDesk(access, command -> outcome, new Three(), new Books() {
            @Override
            public Map<Account, Money> balances(MerchantNo merchant) {
                return balances;
            }

            @Override
            public List<Booking> page(MerchantNo merchant, Account account, @Nullable Booking after, int limit) {
                return List.of();
            }

            @Override
            public List<String> check() {
                return List.of();
            }
        });
    }

    private static Transaction payment(long id, TransactionStatus status) {
        return new Transaction(
                new TransactionId(id),
                TransactionKind.PAYMENT,
                Samples.ONLINE.no(),
                new OrderNo("W" + id),
                "P" + id,
                Samples.cny("10.00"),
                status,
                PaymentMethod.GATEWAY,
                Place.NONE,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null);
    }

    /** Two payments on the first page, one behind it, no order. */
    private static final class Three implements Transactions {

        @Override
        public List<Transaction> page(
                MerchantNo merchant, TransactionFilter filter, @Nullable Position after, int limit) {
            return after == null
                    ? List.of(payment(3, TransactionStatus.SUCCEEDED), payment(2, TransactionStatus.SUCCEEDED))
                    : List.of(payment(1, TransactionStatus.SUCCEEDED));
        }

        @Override
        public Totals totals(MerchantNo merchant, TransactionFilter filter) {
            throw new UnsupportedOperationException("the API has no totals");
        }

        @Override
        public Optional<Order> order(MerchantNo merchant, OrderNo no) {
            return Optional.empty();
        }

        @Override
        public Optional<OrderHistory> history(MerchantNo merchant, OrderNo no) {
            return Optional.empty();
        }

        @Override
        public Optional<Transaction> refund(MerchantNo merchant, RefundNo no) {
            return Optional.empty();
        }
    }
}
