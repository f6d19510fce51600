package org.paifang.platform.approvals.internal.domain;

import java.util.Optional;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.PermissionId;
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
        return rules.bands(maker.merchant(), command.kind()).equals(Bands.NOBODY);
    }

    int people(Caller maker, ApprovableCommand command, Optional<Money> amount) {
        return mayAlone(maker, command, amount) ? 0 : byAmount(maker, command, amount);
    }

    /** By the bands alone: whoever was asked to wait for others does not do it alone later. */
    int byAmount(Caller maker, ApprovableCommand command, Optional<Money> amount) {
        return rules.bands(maker.merchant(), command.kind()).people(amount);
    }

    private boolean mayAlone(Caller maker, ApprovableCommand command, Optional<Money> amount) {
        var alone = command.alone();
        return alone.isPresent()
                && amount.isPresent()
                && access.decide(maker, alone.get()).allowed()
                && limit(maker, alone.get())
                        .filter(limit -> limit.currency().equals(amount.get().currency()))
                        .filter(limit -> !amount.get().isGreaterThan(limit))
                        .isPresent();
    }

    private Optional<Money> limit(Caller maker, PermissionId alone) {
        return directory
                .operator(maker.operator())
                .flatMap(operator -> Optional.ofNullable(operator.limits().get(alone)));
    }
}
