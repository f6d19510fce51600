package org.paifang.platform.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.staff.Lock;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeSecondFactors;
import org.paifang.platform.testkit.FakeStaffBook;
import org.paifang.platform.testkit.Samples;

class OperatorRescueTest {

    private static final OperatorId LAST = Samples.SUPERVISOR.operator();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final FakeStaffBook book = new FakeStaffBook(FakeDirectory.withSamples());
    private final FakeAudit audit = new FakeAudit();
    private final FakeSecondFactors factors = new FakeSecondFactors();
    private final OperatorRescue commands = new OperatorRescue(book, new OneCode(), factors, audit);

    OperatorRescueTest() {
        var lock = new Lock(Lock.Cause.FAILURES, Optional.empty(), Instant.EPOCH, "192.0.2.1");
        var locked = new Member(LAST, "Supervisor").locked(Optional.of(lock));
        book.change(Staff.of(LAST.merchant()).with(locked), Optional.empty(), "test");
    }

    @Test
    void lastSupervisorIsUnlockedAndItIsWrittenDown() {
        assertThat(commands.unlock(List.of("100001-01"), out)).isEqualTo(ConsoleCommand.OK);
        assertThat(book.of(LAST.merchant()).member(LAST).orElseThrow().locked()).isFalse();
        assertThat(audit.entries()).hasSize(1);
        assertThat(commands.unlock(List.of("100001-01"), out)).isEqualTo(ConsoleCommand.OK);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("is not locked");
        assertThat(audit.entries()).hasSize(1);
    }

    @Test
    void codeIsShownOnceAndALockIsNamed() {
        assertThat(commands.reset(List.of("100001-01"), out)).isEqualTo(ConsoleCommand.OK);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("the-code", "2026-03-04T08:00:00Z", "is locked all the same");
        assertThat(audit.entries()).asString().doesNotContain("the-code");
    }

    @Test
    void lostDeviceIsForgottenWithThePassword() {
        factors.with(LAST);
        assertThat(commands.resetSecondFactor(List.of("100001-01"), out)).isEqualTo(ConsoleCommand.OK);
        assertThat(factors.of(LAST).on()).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("100001-01 has no second factor any more.", "the-code");
        assertThat(audit.deeds()).containsExactly("machine operators.reset-second-factor 100001-01");
    }

    @Test
    void whoIsUnknownIsSaidSo() {
        assertThat(commands.unlock(List.of("100001-99"), out)).isEqualTo(ConsoleCommand.MISUSED);
        assertThat(commands.reset(List.of("nonsense"), out)).isEqualTo(ConsoleCommand.MISUSED);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("There is no operator 100001-99");
    }

    private static final class OneCode implements Credentials {

        @Override
        public OneTimeCode issue(OperatorId operator, Optional<Duration> valid) {
            return new OneTimeCode("the-code", Instant.parse("2026-03-04T08:00:00Z"));
        }

        @Override
        public Optional<Reason> objection(OperatorId operator, char[] password) {
            return Optional.empty();
        }

        @Override
        public Map<OperatorId, Standing> of(MerchantNo merchant) {
            return Map.of();
        }

        @Override
        public Standing of(OperatorId operator) {
            return Standing.NOTHING;
        }
    }
}
