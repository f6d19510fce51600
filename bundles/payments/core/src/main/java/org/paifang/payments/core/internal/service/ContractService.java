package org.paifang.payments.core.internal.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.ContractTerms;
import org.paifang.payments.api.Contracts;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.core.internal.domain.ContractRules;
import org.paifang.payments.core.internal.store.ContractStore;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.store.Conflicts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Contracts, version by version. */
public class ContractService implements Contracts {

    private static final Logger LOG = LoggerFactory.getLogger(ContractService.class);

    private final Desk desk;

    public ContractService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Contract> current(MerchantNo merchant) {
        return ContractRules.at(versions(merchant), desk.settling().now());
    }

    @Override
    public Optional<Contract> on(MerchantNo merchant, LocalDate day) {
        return ContractRules.on(versions(merchant), day);
    }

    @Override
    public List<Contract> versions(MerchantNo merchant) {
        return desk.unit().inTransaction(em -> ContractStore.versions(em, merchant)).stream()
                .map(contract -> with(contract, contract.account().masked()))
                .toList();
    }

    @Override
    public Outcome put(Caller caller, MerchantNo merchant, int seen, ContractTerms terms) {
        var known = desk.merchant(merchant);
        if (known.isEmpty()) {
            return new Rejected(Reason.of(MERCHANT_UNKNOWN, merchant.value()));
        }
        var problem = ContractRules.check(terms, known.get().currency());
        if (problem.isPresent()) {
            return new Rejected(problem.get());
        }
        var now = desk.settling().now();
        Outcome outcome;
        try {
            outcome = desk.unit().inTransaction(em -> put(em, caller, known.get(), seen, terms, now));
        } catch (RuntimeException e) {
            if (!Conflicts.isDuplicate(e)) {
                throw e;
            }
            outcome = new Rejected(
                    Reason.of(CHANGED_MEANWHILE, versions(merchant).get(0).version()));
        }
        if (outcome instanceof Accepted accepted) {
            var contract = accepted.contract();
            LOG.info(
                    "version {} of the contract of {} holds from {} on, by {}",
                    contract.version(),
                    merchant,
                    contract.validFrom(),
                    contract.changedBy());
        }
        return outcome;
    }

    private static Outcome put(
            EntityManager em, Caller caller, Merchant merchant, int seen, ContractTerms terms, Instant now) {
        var versions = ContractStore.versions(em, merchant.no());
        var newest = versions.isEmpty() ? null : versions.get(0);
        var number = newest == null ? 0 : newest.version();
        if (number != seen) {
            return new Rejected(Reason.of(CHANGED_MEANWHILE, number));
        }
        var account = account(terms.account(), newest);
        if (account == null) {
            return new Rejected(Reason.of(ACCOUNT_MISSING));
        }
        var contract = new Contract(
                merchant.no(),
                number + 1,
                terms.validFrom(),
                terms.products(),
                terms.cycle(),
                terms.cutOff(),
                merchant.zone(),
                account,
                now,
                caller.operator());
        var holding = ContractRules.at(versions, now).orElse(newest);
        if (holding != null) {
            var earliest = ContractRules.earliest(holding, contract, now);
            if (terms.validFrom().isBefore(earliest)) {
                return new Rejected(Reason.of(BEGINS_TOO_EARLY, earliest));
            }
        }
        ContractStore.insert(em, contract, merchant.currency());
        return new Accepted(with(contract, account.masked()));
    }

    private static @Nullable SettlementAccount account(@Nullable SettlementAccount given, @Nullable Contract newest) {
        return given != null ? given : newest == null ? null : newest.account();
    }

    private static Contract with(Contract contract, SettlementAccount account) {
        return new Contract(
                contract.merchant(),
                contract.version(),
                contract.validFrom(),
                contract.products(),
                contract.cycle(),
                contract.cutOff(),
                contract.zone(),
                account,
                contract.changedAt(),
                contract.changedBy());
    }
}
