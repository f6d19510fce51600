package org.paifang.samples.demo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.paifang.payments.api.ContractTerms;
import org.paifang.payments.api.Contracts;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.samples.demo.internal.domain.DemoPeople;
import org.paifang.samples.demo.internal.domain.DemoTerms;

/** Contracts of the demo's merchants, so that their days are settled as those of any merchant are. */
final class Agreements {

    private static final Caller BANK = new Caller(new OperatorId(DemoPeople.BANK.no(), "01"), Channel.CONSOLE);

    private final Contracts contracts;

    Agreements(Contracts contracts) {
        this.contracts = contracts;
    }

    /**
     * Gives a contract to each merchant that has none.
     *
     * @param from the day from which on it holds
     * @return whose contracts were made
     */
    List<MerchantNo> make(LocalDate from) {
        return DemoTerms.from(from).entrySet().stream()
                .filter(terms -> contracts.versions(terms.getKey()).isEmpty())
                .filter(terms -> put(terms.getKey(), terms.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Another node may have been faster. */
    private boolean put(MerchantNo merchant, ContractTerms terms) {
        var outcome = contracts.put(BANK, merchant, 0, terms);
        if (outcome instanceof Contracts.Rejected rejected
                && !rejected.reason().code().equals(Contracts.CHANGED_MEANWHILE)) {
            throw new IllegalStateException("the demo's contract of " + merchant + " is refused: " + rejected.reason());
        }
        return outcome instanceof Contracts.Accepted;
    }
}
