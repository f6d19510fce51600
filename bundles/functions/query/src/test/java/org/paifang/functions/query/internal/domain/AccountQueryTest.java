package org.paifang.functions.query.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.BatchId;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.Samples;

class AccountQueryTest {

    private final FakeAccounts accounts = new FakeAccounts();
    private final AccountQuery query = new AccountQuery(accounts, accounts, FakeAccessPolicy.allowingAll());

    static Stream<Consumer<AccountQuery>> questions() {
        var caller = Samples.CLERK;
        return Stream.of(
                query -> query.balances(caller),
                query -> query.postings(caller, Account.MERCHANT_PENDING, null, 10),
                query -> query.batches(caller, null, 10),
                query -> query.batch(caller, "1"),
                query -> query.lines(caller, new BatchId(1), null, 10));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void nobodyWithoutTheRightSeesAnything(Consumer<AccountQuery> question) {
        var closed = new AccountQuery(accounts, accounts, FakeAccessPolicy.denyingAll());

        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> question.accept(closed));
    }

    @Test
    void whatTheHouseOwesIsTheMerchantsAndPositive() {
        accounts.balances.put(Account.MERCHANT_AVAILABLE, Samples.cny("12.50").negated());

        assertThat(query.balances(Samples.SUPERVISOR)).containsEntry(Account.MERCHANT_AVAILABLE, Samples.cny("12.50"));
    }

    @Test
    void whatTheHouseHasOfTheAcquirerIsNoAccountOfTheMerchants() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.postings(Samples.SUPERVISOR, Account.ACQUIRER_CLEARING, null, 10));
    }

    @Test
    void aBatchOfAnotherMerchantDoesNotExist() {
        accounts.batches.add(FakeAccounts.batch(7, "2026-03-01", 0));

        assertThat(query.batch(Samples.SUPERVISOR, "7")).isPresent();
        assertThat(query.batch(Samples.OFFLINE_SUPERVISOR, "7")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-7", "7 ", "9999999999999999999", "7/8"})
    void whatIsNoIdIsNoBatch(String text) {
        assertThat(query.batch(Samples.SUPERVISOR, text)).isEmpty();
    }
}
