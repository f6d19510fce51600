package org.paifang.functions.services.internal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.ContractTerms;
import org.paifang.payments.api.Contracts;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Product;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementCycle;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.testkit.Samples;

/** Contracts that a test gives, the newest first; the second newest holds if there are several. */
public final class FakeContracts implements Contracts {

    private final List<Contract> versions = new ArrayList<>();

    /** One more version, which the bank made. */
    public FakeContracts add(Merchant merchant, LocalDate from, boolean working, LocalTime cutOff) {
        versions.add(
                0,
                new Contract(
                        merchant.no(),
                        versions.size() + 1,
                        from,
                        List.of(
                                new Product(PaymentMethod.GATEWAY, new Fee(6_000, Samples.cny("0.10"), null)),
                                new Product(
                                        PaymentMethod.QUICK_PAY,
                                        new Fee(5_500, Samples.cny("0.00"), Samples.cny("50.00")))),
                        new SettlementCycle(1, working),
                        cutOff,
                        merchant.zone(),
                        new SettlementAccount("Sample Bank", "Sample Holder", "***************1234"),
                        Instant.parse("2026-01-05T02:00:00Z"),
                        Samples.operatorId("bank-01")));
        return this;
    }

    @Override
    public Optional<Contract> current(MerchantNo merchant) {
        var own = versions(merchant);
        return own.size() > 1 ? Optional.of(own.get(1)) : own.stream().findFirst();
    }

    @Override
    public Optional<Contract> on(MerchantNo merchant, LocalDate day) {
        return current(merchant);
    }

    @Override
    public List<Contract> versions(MerchantNo merchant) {
        return versions.stream()
                .filter(version -> version.merchant().equals(merchant))
                .toList();
    }

    @Override
    public Outcome put(Caller caller, MerchantNo merchant, int seen, ContractTerms terms) {
        throw new UnsupportedOperationException("a merchant changes no contract");
    }
}
