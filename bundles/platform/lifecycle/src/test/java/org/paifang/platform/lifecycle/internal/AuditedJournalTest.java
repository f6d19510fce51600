package org.paifang.platform.lifecycle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.lifecycle.FunctionEvent;
import org.paifang.platform.testkit.FakeAudit;

class AuditedJournalTest {

    private final FakeAudit audit = new FakeAudit();
    private final AuditedJournal journal = new AuditedJournal();

    @Test
    void whatHappensBeforeTheLogIsThereComesIntoItInOrder() {
        journal.add(event("console, break-glass: fire", "planned"));
        journal.add(event("bank-01", "active"));
        assertThat(audit.entries()).isEmpty();

        journal.to(audit);
        journal.add(event("platform", "failed"));

        assertThat(audit.deeds())
                .containsExactly(
                        "machine functions.change coupons",
                        "bank-01 functions.change coupons",
                        "platform functions.change coupons");
        assertThat(audit.entries())
                .extracting(AuditEntry::outcome)
                .map(Enum::name)
                .containsExactly("DONE", "DONE", "FAILED");
        assertThat(audit.entries().get(0).details().toString()).contains("break-glass: fire");
    }

    @Test
    void whatTheLogRefusesIsWrittenWithTheNextEvent() {
        AuditLog broken = entry -> {
            throw new IllegalStateException("no database");
        };
        journal.to(broken);
        journal.add(event("bank-01", "active"));
        journal.without(broken);
        journal.to(audit);
        assertThat(audit.deeds()).containsExactly("bank-01 functions.change coupons");
    }

    private static FunctionEvent event(String who, String what) {
        return new FunctionEvent(
                Instant.parse("2026-11-02T12:00:00Z"), who, new FunctionId("coupons"), "1.0.0", what, Optional.empty());
    }
}
