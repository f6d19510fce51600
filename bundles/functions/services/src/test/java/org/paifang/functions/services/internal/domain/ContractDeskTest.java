package org.paifang.functions.services.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.paifang.payments.api.Contract;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.Samples;

/** What a merchant reads of its contract. */
class ContractDeskTest {

    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final FakeContracts contracts = new FakeContracts()
            .add(Samples.ONLINE, LocalDate.parse("2026-01-06"), true, LocalTime.MIDNIGHT)
            .add(Samples.ONLINE, LocalDate.parse("2026-02-01"), true, LocalTime.MIDNIGHT)
            .add(Samples.ONLINE, LocalDate.parse("2027-01-01"), false, LocalTime.of(23, 0));
    private final ContractDesk desk = new ContractDesk(access, FakeDirectory.withSamples(), contracts);

    @Test
    void theVersionThatHoldsStandsApartFromTheOthers() {
        var agreement = desk.agreement(Samples.SUPERVISOR);

        assertThat(agreement.merchant()).isEqualTo(Samples.ONLINE);
        assertThat(agreement.current().map(Contract::version)).contains(2);
        assertThat(agreement.others()).extracting(Contract::version).containsExactly(3, 1);
    }

    @Test
    void nobodyReadsTheContractOfAnotherMerchant() {
        var agreement = desk.agreement(Samples.OFFLINE_SUPERVISOR);

        assertThat(agreement.merchant()).isEqualTo(Samples.OFFLINE);
        assertThat(agreement.current()).isEmpty();
        assertThat(agreement.others()).isEmpty();
    }

    @Test
    void whoeverMayNotIsRefused() {
        access.set(ServiceRights.VIEW.value(), Verdict.NOT_PERMITTED);

        assertThatThrownBy(() -> desk.agreement(Samples.SUPERVISOR)).isInstanceOf(AccessDenied.class);
    }
}
