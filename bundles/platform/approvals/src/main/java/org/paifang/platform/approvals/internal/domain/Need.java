package org.paifang.platform.approvals.internal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.ApprovalRules;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.money.Money;

/** How many other people must agree. */
final class Need {

    private final ApprovalRules rules;
    private final AccessPolicy access;
    private final Directory directory;

    Need(ApprovalRules rules, AccessPolicy access, Directory directory) {
        this.rules = rules;
        this.access = access;
        this.directory = directory;
    }

    /** Whether nobody is ever asked, so that nothing has to be reckoned before. */
    boolean isNever(Caller maker, ApprovableCommand command) {
        return !command.decidedByBank()
                && rules.bands(maker.merchant(), command.kind()).equals(Bands.NOBODY);
    }

    int people(Caller maker, ApprovableCommand command, Optional<Money> amount) {
        return mayAlone(maker, command, amount) ? 0 : byAmount(maker, command, amount);
    }

    /** Greater amounts never need fewer people, so one amount says it all; empty for any amount. */
    Optional<Money> aloneUpTo(Caller maker, ApprovableCommand command, Currency currency) {
        if (command.decidedByBank()) {
            return Optional.of(Money.zero(currency));
        }
        var bands = rules.bands(maker.merchant(), command.kind());
        if (bands.above() == 0) {
            return Optional.empty();
        }
        var byBands =
                bands.bands().stream().filter(band -> band.people() == 0).map(band -> floor(band.limit(), currency));
        return Stream.concat(byBands, ownLimit(maker, command, currency).stream())
                .max(Money::compareTo)
                .or(() -> Optional.of(Money.zero(currency)));
    }

    private static Money floor(BigDecimal major, Currency currency) {
        var minor = major.movePointRight(currency.getDefaultFractionDigits()).setScale(0, RoundingMode.DOWN);
        return new Money(minor.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact(), currency);
    }

    /** By the bands alone: whoever was asked to wait for others does not do it alone later. */
    int byAmount(Caller maker, ApprovableCommand command, Optional<Money> amount) {
        var byBands = rules.bands(maker.merchant(), command.kind()).people(amount);
        return command.decidedByBank() ? Math.max(1, byBands) : byBands;
    }

    private boolean mayAlone(Caller maker, ApprovableCommand command, Optional<Money> amount) {
        return amount.isPresent()
                && !command.decidedByBank()
                && ownLimit(maker, command, amount.get().currency())
                        .filter(limit -> !amount.get().isGreaterThan(limit))
                        .isPresent();
    }

    private Optional<Money> ownLimit(Caller maker, ApprovableCommand command, Currency currency) {
        return command.alone()
                .filter(alone -> holds(maker, alone))
                .flatMap(alone -> limit(maker, alone))
                .filter(limit -> limit.currency().equals(currency));
    }

    /** Of a function that is closed for the moment nobody knows it: that is no reason to ask others. */
    private boolean holds(Caller maker, PermissionId alone) {
        var decision = access.decide(maker, alone);
        if (decision.verdict() == Verdict.PAUSED) {
            throw new AccessDenied(maker, alone.value(), decision);
        }
        return decision.allowed();
    }

    private Optional<Money> limit(Caller maker, PermissionId alone) {
        return directory
                .operator(maker.operator())
                .flatMap(operator -> Optional.ofNullable(operator.limits().get(alone)));
    }
}
