package org.paifang.samples.demo.internal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.ContractTerms;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Product;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementCycle;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/** What the demo's merchants and their bank agreed on. */
public final class DemoTerms {

    private DemoTerms() {}

    /** The terms of each merchant, holding from a day on. */
    public static Map<MerchantNo, ContractTerms> from(LocalDate day) {
        return Map.of(
                DemoPeople.ONLINE.no(),
                        new ContractTerms(
                                day,
                                List.of(
                                        product(PaymentMethod.GATEWAY, "0.6", 10, null),
                                        product(PaymentMethod.QUICK_PAY, "0.55", 10, 5_000L),
                                        product(PaymentMethod.QR, "0.38", 0, null)),
                                new SettlementCycle(1, true),
                                LocalTime.MIDNIGHT,
                                new SettlementAccount(
                                        "Demo Bank, Shenzhen 示範銀行深圳分行", "Demo Online Shop 示範網店", "6222000100001001")),
                DemoPeople.OFFLINE.no(),
                        new ContractTerms(
                                day,
                                List.of(
                                        product(PaymentMethod.POS, "0.5", 0, 2_000L),
                                        product(PaymentMethod.QR, "0.38", 0, null)),
                                new SettlementCycle(0, false),
                                LocalTime.of(23, 0),
                                new SettlementAccount(
                                        "Demo Bank, Xiamen 示範銀行廈門分行", "Demo Corner Shop 示範門店", "6222000200001002")));
    }

    private static Product product(PaymentMethod method, String percent, long minimum, @Nullable Long cap) {
        var currency = DemoPeople.CURRENCY;
        return new Product(
                method,
                new Fee(
                        Fee.ppm(new BigDecimal(percent)),
                        new Money(minimum, currency),
                        cap == null ? null : new Money(cap, currency)));
    }
}
