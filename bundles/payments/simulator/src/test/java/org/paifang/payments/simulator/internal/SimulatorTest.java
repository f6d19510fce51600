package org.paifang.payments.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.payments.api.AcquirerGateway.Answer;
import org.paifang.payments.api.AcquirerGateway.Approved;
import org.paifang.payments.api.AcquirerGateway.Declined;
import org.paifang.payments.api.AcquirerGateway.Inquiry;
import org.paifang.payments.api.AcquirerGateway.NeverReceived;
import org.paifang.payments.api.AcquirerGateway.NoAnswer;
import org.paifang.payments.api.AcquirerGateway.Request;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

class SimulatorTest {

    private static final MerchantNo MERCHANT = new MerchantNo("100001");
    private static final Duration LIMIT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private final List<Duration> waits = new ArrayList<>();

    private Simulator simulator() {
        return simulator(100);
    }

    private Simulator simulator(int perGeneration) {
        return new Simulator(new Journal(folder, perGeneration), LIMIT, waits::add);
    }

    private static Request request(long id, long minorUnits) {
        var amount = Money.of(minorUnits, "CNY");
        return new Request(MERCHANT, new TransactionId(id), new OrderNo("A"), amount, PaymentMethod.QR);
    }

    private static String word(Object answer) {
        if (answer instanceof Approved approved) {
            return "approved " + approved.responseCode();
        }
        if (answer instanceof Declined declined) {
            return "declined " + declined.responseCode();
        }
        return answer instanceof NeverReceived ? "never received" : "no answer";
    }

    @ParameterizedTest(name = "{0} minor units: {1}, then {2}, {3}, {4}")
    @CsvSource({
        "   1, approved 00, approved 00, approved 00, approved 00",
        "1000, approved 00, approved 00, approved 00, approved 00",
        "   5, declined 05, declined 05, declined 05, declined 05",
        "1005, declined 05, declined 05, declined 05, declined 05",
        "1051, declined 51, declined 51, declined 51, declined 51",
        "1054, declined 54, declined 54, declined 54, declined 54",
        "1061, declined 61, declined 61, declined 61, declined 61",
        "1068, no answer, approved 00, approved 00, approved 00",
        "1069, no answer, declined 05, declined 05, declined 05",
        "1091, no answer, no answer, no answer, approved 00",
        "1096, no answer, never received, never received, never received",
        "1150, approved 00, approved 00, approved 00, approved 00",
        "1152, approved 00, approved 00, approved 00, approved 00",
    })
    void theAmountTellsTheAnswer(long minorUnits, String answer, String first, String second, String third) {
        var simulator = simulator();

        assertThat(word(simulator.refund(request(1, minorUnits)))).isEqualTo(answer);
        for (var inquiry : List.of(first, second, third)) {
            assertThat(word(simulator.inquire(MERCHANT, new TransactionId(1)))).isEqualTo(inquiry);
        }
        assertThat(waits).hasSize(answer.equals("no answer") ? 1 : 0).allMatch(LIMIT::equals);
    }

    @Test
    void theSameRequestIsDoneOnce() {
        var simulator = simulator();
        Answer first = simulator.pay(request(1, 1000));

        assertThat(simulator.pay(request(1, 1000))).isEqualTo(first);
        assertThat(simulator.pay(request(2, 1000))).isNotEqualTo(first);
    }

    @Test
    void aRequestThatWasSaidToBeUnknownIsNotDoneAnyMore() {
        var simulator = simulator();
        assertThat(simulator.inquire(MERCHANT, new TransactionId(1))).isInstanceOf(NeverReceived.class);

        assertThat(simulator.pay(request(1, 1000))).isInstanceOf(Declined.class);
        assertThat(simulator.inquire(MERCHANT, new TransactionId(1))).isInstanceOf(NeverReceived.class);
    }

    @Test
    void anotherMerchantsRequestIsNotKnown() {
        var simulator = simulator();
        simulator.pay(request(1, 1000));

        assertThat(simulator.inquire(new MerchantNo("200001"), new TransactionId(1)))
                .isInstanceOf(NeverReceived.class);
    }

    @Test
    void itTellsTheTruthAfterARestart() {
        var before = simulator();
        Answer approved = before.pay(request(1, 1000));
        before.pay(request(2, 1051));
        before.pay(request(3, 1096));

        var after = simulator();

        assertThat(after.inquire(MERCHANT, new TransactionId(1))).isEqualTo((Inquiry) approved);
        assertThat(word(after.inquire(MERCHANT, new TransactionId(2)))).isEqualTo("declined 51");
        assertThat(word(after.inquire(MERCHANT, new TransactionId(3)))).isEqualTo("never received");
    }

    @Test
    void halfALineOfACrashIsNoRequest() throws Exception {
        simulator().pay(request(1, 1000));
        Files.writeString(folder.resolve("requests.log"), "100001 2 0", StandardOpenOption.APPEND);

        var after = simulator();

        assertThat(word(after.inquire(MERCHANT, new TransactionId(1)))).isEqualTo("approved 00");
        assertThat(word(after.inquire(MERCHANT, new TransactionId(2)))).isEqualTo("never received");
        after.pay(request(3, 1000));
        assertThat(word(simulator().inquire(MERCHANT, new TransactionId(3)))).isEqualTo("approved 00");
    }

    @Test
    void whatItForgotItDoesNotDeny() {
        var simulator = simulator(10);
        for (var id = 1; id <= 25; id++) {
            simulator.pay(request(id, 1000));
        }

        for (var memory : List.of(simulator, simulator(10))) {
            assertThat(memory.inquire(MERCHANT, new TransactionId(10))).isInstanceOf(NoAnswer.class);
            assertThat(memory.inquire(MERCHANT, new TransactionId(11))).isInstanceOf(Approved.class);
            assertThat(memory.inquire(MERCHANT, new TransactionId(25))).isInstanceOf(Approved.class);
            assertThat(memory.inquire(MERCHANT, new TransactionId(99))).isInstanceOf(NeverReceived.class);
        }
    }
}
