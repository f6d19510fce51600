package org.paifang.samples.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.ContractTerms;
import org.paifang.payments.api.Contracts;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Product;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Reason;
import org.paifang.samples.demo.internal.domain.DemoPeople;
import org.paifang.samples.demo.internal.domain.DemoTerms;
import org.paifang.samples.demo.internal.domain.Habits;
import org.paifang.samples.demo.internal.domain.OrderGenerator;

class AgreementsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    private final Drawer drawer = new Drawer();
    private final Agreements agreements = new Agreements(drawer);

    @Test
    void eachMerchantGetsOneContractOnce() {
        assertThat(agreements.make(DAY)).containsExactlyInAnyOrder(DemoPeople.ONLINE.no(), DemoPeople.OFFLINE.no());
        assertThat(agreements.make(DAY.plusDays(1))).isEmpty();
        assertThat(drawer.contracts).hasSize(2).allSatisfy(contract -> {
            assertThat(contract.validFrom()).isEqualTo(DAY);
            assertThat(contract.changedBy().merchant()).isEqualTo(DemoPeople.BANK.no());
        });
    }

    @Test
    void whatTheDemoIsPaidByIsInItsContracts() {
        for (var habits : Habits.ALL) {
            var terms = Objects.requireNonNull(
                    DemoTerms.from(DAY).get(habits.merchant().no()));
            Set<PaymentMethod> paidBy = new HashSet<>();
            var generator = new OrderGenerator(habits, History.SEED);
            for (var day = DAY; day.isBefore(DAY.plusDays(7)); day = day.plusDays(1)) {
                generator.day(day, Instant.parse("2026-12-01T00:00:00Z")).forEach(one -> paidBy.add(one.method()));
            }
            assertThat(terms.products()).extracting(Product::method).containsAll(paidBy);
        }
    }

    @Test
    void anotherNodeMayBeFaster() {
        drawer.refusal = Contracts.CHANGED_MEANWHILE;

        assertThat(agreements.make(DAY)).isEmpty();
    }

    @Test
    void whatIsRefusedIsNotPassedOver() {
        drawer.refusal = Contracts.NO_PRODUCT;

        assertThatIllegalStateException().isThrownBy(() -> agreements.make(DAY)).withMessageContaining("no-product");
    }

    /** Takes whatever it is given, or refuses all of it. */
    private static final class Drawer implements Contracts {

        final List<Contract> contracts = new ArrayList<>();

        @Nullable
        String refusal;

        @Override
        public Optional<Contract> current(MerchantNo merchant) {
            return versions(merchant).stream().findFirst();
        }

        @Override
        public Optional<Contract> on(MerchantNo merchant, LocalDate day) {
            return current(merchant);
        }

        @Override
        public List<Contract> versions(MerchantNo merchant) {
            return contracts.stream()
                    .filter(contract -> contract.merchant().equals(merchant))
                    .toList();
        }

        @Override
        public Outcome put(Caller caller, MerchantNo merchant, int seen, ContractTerms terms) {
            if (refusal != null) {
                return new Rejected(Reason.of(refusal));
            }
            var contract = new Contract(
                    merchant,
                    1,
                    terms.validFrom(),
                    terms.products(),
                    terms.cycle(),
                    terms.cutOff(),
                    DemoPeople.ZONE,
                    Objects.requireNonNull(terms.account()),
                    Instant.EPOCH,
                    caller.operator());
            contracts.add(contract);
            return new Accepted(contract);
        }
    }
}
