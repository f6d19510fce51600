package org.paifang.platform.approvals.internal.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.Step;
import org.paifang.platform.api.approval.Step.What;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.approvals.internal.domain.ApprovalStore.Taken;

/** What is kept of a request beside its row, and who hears of it. */
final class Notes {

    private final ApprovalStore store;
    private final Persons persons;
    private final Consumer<MerchantNo> changed;
    private final Clock clock;

    /**
     * @param changed told of every change: the merchant's number, and that of whoever decides
     */
    Notes(ApprovalStore store, Persons persons, Consumer<MerchantNo> changed, Clock clock) {
        this.store = store;
        this.persons = persons;
        this.changed = changed;
        this.clock = clock;
    }

    /** With its steps. */
    Approval whole(Request request) {
        var approval = request.approval();
        return approval.with(store.steps(approval.merchant(), approval.id()));
    }

    Taken taken(Caller who, What what, String comment) {
        var step = new Step(now(), Optional.of(who.operator()), what, Comments.kept(comment));
        return new Taken(step, persons.person(who.operator()));
    }

    Taken byPlatform(What what) {
        return new Taken(new Step(now(), Optional.empty(), what, ""), null);
    }

    /** Whoever asked, and whoever decides. */
    void tell(Request request) {
        changed.accept(request.approval().merchant());
        if (!request.desk().equals(request.approval().merchant())) {
            changed.accept(request.desk());
        }
    }

    /** As exactly as it is kept. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
