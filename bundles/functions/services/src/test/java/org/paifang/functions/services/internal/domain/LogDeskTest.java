package org.paifang.functions.services.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.Samples;

/** Whose entries somebody reads: those of their own merchant, whoever made them. */
class LogDeskTest {

    private static final EntryId OWN = new EntryId(1);
    private static final EntryId BY_BANK = new EntryId(2);
    private static final EntryId FOREIGN = new EntryId(3);

    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final FakeAudit audit = new FakeAudit();
    private final LogDesk desk = new LogDesk(
            access,
            audit,
            FakeDirectory.withSamples()
                    .add(Samples.operator("100001-02"))
                    .add(Samples.operator("100001-01"))
                    .add(Samples.operator("200001-01")));

    LogDeskTest() {
        audit.record(NewEntry.by(Samples.SUPERVISOR, "operators.lock", "100001-02"));
        audit.record(NewEntry.by(
                Actor.of(Samples.caller("bank-01")), Samples.ONLINE.no(), "merchants.state", Samples.ONLINE.name()));
        audit.record(NewEntry.by(Samples.OFFLINE_SUPERVISOR, "operators.lock", "200001-02"));
    }

    @Test
    void theOwnMerchantsEntriesAreReadNewestFirstAlsoThoseOfTheBank() {
        assertThat(desk.page(Samples.SUPERVISOR, AuditFilter.ALL, null, 10))
                .extracting(AuditEntry::id)
                .containsExactly(BY_BANK, OWN);
    }

    @Test
    void aFilterForAnotherMerchantFindsNothingOfIt() {
        var foreign = AuditFilter.ALL.within(Set.of(Samples.OFFLINE.no()));

        assertThat(desk.page(Samples.SUPERVISOR, foreign, null, 10))
                .extracting(AuditEntry::id)
                .containsExactly(BY_BANK, OWN);
    }

    @Test
    void anotherMerchantsEntryIsNotThereByItsId() {
        assertThat(desk.find(Samples.SUPERVISOR, OWN)).isPresent();
        assertThat(desk.find(Samples.SUPERVISOR, FOREIGN)).isEmpty();
    }

    @Test
    void aPageEndsWhereTheNextBegins() {
        var first = desk.page(Samples.SUPERVISOR, AuditFilter.ALL, null, 1);

        assertThat(desk.page(Samples.SUPERVISOR, AuditFilter.ALL, first.get(0), 1))
                .extracting(AuditEntry::id)
                .containsExactly(OWN);
    }

    @Test
    void itIsNarrowedByOperator() {
        var byBank = new AuditFilter(
                Optional.empty(),
                Optional.of("bank-01"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(desk.page(Samples.SUPERVISOR, byBank, null, 10))
                .extracting(AuditEntry::id)
                .containsExactly(BY_BANK);
    }

    @Test
    void thePeopleToChooseFromAreTheMerchantsOwn() {
        assertThat(desk.people(Samples.SUPERVISOR))
                .extracting(operator -> operator.id().toString())
                .containsExactly("100001-01", "100001-02");
    }

    @Test
    void whoeverMayNotIsRefusedAtEveryDoor() {
        access.set(ServiceRights.LOG.value(), Verdict.NOT_PERMITTED);

        assertThatThrownBy(() -> desk.page(Samples.SUPERVISOR, AuditFilter.ALL, null, 10))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.find(Samples.SUPERVISOR, OWN)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.people(Samples.SUPERVISOR)).isInstanceOf(AccessDenied.class);
    }
}
