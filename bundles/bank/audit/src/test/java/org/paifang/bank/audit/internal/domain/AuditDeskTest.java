package org.paifang.bank.audit.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.api.audit.AuditSearch;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.testkit.Samples;

class AuditDeskTest {

    private static final int ALL = 10;

    private final Office office = new Office();
    private final AuditDesk desk = office.desk;

    private List<String> subjects(Caller caller, AuditFilter filter) {
        return desk.page(caller, filter, null, ALL).stream()
                .map(AuditEntry::subject)
                .toList();
    }

    @Test
    void theHeadOfficeSeesEverything() {
        assertThat(subjects(Office.HEAD_OFFICE, AuditFilter.ALL)).containsExactly("online", "=cmd|x", "C-1");
    }

    @Test
    void aBranchSeesItsOwnMerchantsAloneWhateverItAsksFor() {
        assertThat(subjects(Office.BRANCH, AuditFilter.ALL)).containsExactly("=cmd|x");
        assertThat(subjects(Office.BRANCH, AuditFilter.of(Office.OTHERS.no()))).isEmpty();
        assertThat(subjects(Office.BRANCH, AuditFilter.of(MerchantNo.BANK))).isEmpty();
        assertThat(desk.find(Office.BRANCH, new EntryId(1))).isEmpty();
        assertThat(desk.prove(Office.BRANCH, new EntryId(1))).isEmpty();
        assertThat(desk.find(Office.BRANCH, new EntryId(2))).isPresent();
    }

    @Test
    void whoIsNotKnownSeesNothing() {
        assertThat(subjects(Samples.caller("bank-99"), AuditFilter.ALL)).isEmpty();
    }

    @Test
    void filesHaveWhatTheCallerSeesAndAreRecordedThemselves() throws IOException {
        desk.exportForVerifier(Office.BRANCH, AuditFilter.ALL, new ByteArrayOutputStream());
        assertThat(office.proofs.exported.merchants()).isEqualTo(Optional.of(Set.of(Office.OURS.no())));
        assertThat(office.audit.deeds()).endsWith("bank-02 audit.export verifier");
    }

    @Test
    void aFileForPeopleHasNoFormulas() throws IOException {
        var out = new ByteArrayOutputStream();
        var csv = new AuditCsv(out, AuditCsv.COLUMNS, ZoneId.of("Asia/Shanghai"));
        assertThat(desk.exportForPeople(Office.BRANCH, AuditFilter.ALL, csv)).isOne();
        csv.flush();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFtime,who,")
                .contains("2026-11-27T16:00:00+08:00,bank-01,web,,300001,merchants.suspend,'=cmd|x,done,state: active,"
                        + "state: suspended,");
    }

    @Test
    void nobodyGetsAnythingWithoutTheRight() {
        office.access.set("audit.export", Verdict.NOT_PERMITTED);
        assertThatThrownBy(
                        () -> desk.exportForVerifier(Office.HEAD_OFFICE, AuditFilter.ALL, new ByteArrayOutputStream()))
                .isInstanceOf(AccessDenied.class);
        assertThat(desk.mayExport(Office.HEAD_OFFICE)).isFalse();
        office.access.set("audit.view", Verdict.NOT_PERMITTED);
        assertThatThrownBy(() -> desk.page(Office.HEAD_OFFICE, AuditFilter.ALL, null, 1))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.find(Office.HEAD_OFFICE, new EntryId(1))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.check(Office.HEAD_OFFICE, (done, all) -> true))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.publicKey(Office.HEAD_OFFICE)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void theWholeLogIsForTheHeadOffice() {
        assertThat(desk.check(Office.HEAD_OFFICE, (done, all) -> true)).isPresent();
        assertThatThrownBy(() -> desk.check(Office.BRANCH, (done, all) -> true))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsTypedBecomesAFilterOrAReason() {
        var time = LocalDateTime.of(2026, 11, 27, 8, 0);
        var valid = (AuditSearch.Resolved.Valid)
                new AuditSearch(time, time, " BANK-01 ", " 300001", "Operators ", " x ", null).resolve(ZoneOffset.UTC);
        assertThat(valid.filter().who()).contains("bank-01");
        assertThat(valid.filter().action()).contains("operators");
        assertThat(valid.filter().subject()).contains("x");
        assertThat(valid.filter().merchants()).contains(Set.of(Office.OURS.no()));
        assertThat(valid.filter().until().orElseThrow())
                .isEqualTo(valid.filter().from().orElseThrow().plusSeconds(60));
        assertThat(new AuditSearch(time, time.minusMinutes(1), "", "", "", "", null).resolve(ZoneOffset.UTC))
                .isInstanceOf(AuditSearch.Resolved.Invalid.class);
        assertThat(new AuditSearch(null, null, "", "no merchant", "", "", null).resolve(ZoneOffset.UTC))
                .isInstanceOf(AuditSearch.Resolved.Invalid.class);
        assertThat(AuditSearch.ALL.resolve(ZoneOffset.UTC)).isEqualTo(new AuditSearch.Resolved.Valid(AuditFilter.ALL));
    }
}
