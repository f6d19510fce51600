package org.paifang.platform.approvals.internal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.Step;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;

/** What waits and what was decided, kept for good. Each call is a transaction of its own. */
public interface ApprovalStore {

    /** A step, and the person behind whoever took it. */
    record Taken(Step step, @Nullable String person) {}

    /** Keeps a new one with its first step; {@code false} if there is one of this kind with this key. */
    boolean insert(Request request, Taken first);

    /**
     * Writes what became of it, if it is still the version that was read.
     *
     * @return {@code false} if somebody was faster: nothing is written
     */
    boolean change(Request next, Taken step);

    /** As {@link #change}, without a step. */
    boolean touch(Request next);

    /** A step that changes nothing else. */
    void add(MerchantNo merchant, ApprovalId id, int round, Taken step);

    Optional<Request> find(MerchantNo merchant, ApprovalId id);

    /** One of whatever merchant, if this house's people decide about it. */
    Optional<Request> findAt(MerchantNo desk, ApprovalId id);

    Optional<Request> find(MerchantNo merchant, String kind, String key);

    List<Step> steps(MerchantNo merchant, ApprovalId id);

    /** What waits for this house's people, soonest to expire first. */
    List<Request> waiting(MerchantNo desk, Set<String> kinds, Instant notExpiredAt, int limit);

    /**
     * Newest first, of a house's own requests and those that it decides about: those of the kinds, and everything that the
     * operator made.
     */
    List<Request> page(
            MerchantNo house,
            Set<String> kinds,
            OperatorId own,
            ApprovalFilter filter,
            @Nullable ApprovalId after,
            int limit);

    /** Over all merchants: agreed to, and due to be carried out. */
    List<Request> due(Instant now, int limit);

    /** Over all merchants: how many commands of a function are not decided, or not carried out yet. */
    long open(FunctionId function);

    /** Over all merchants: waiting for longer than they may. */
    List<Request> expired(Instant now, int limit);
}
