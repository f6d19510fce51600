package org.paifang.bank.functions.internal.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.OperatorId;

/** What people have agreed to and is to be carried out now. */
@FunctionalInterface
public interface Agreements {

    /**
     * The agreement to this change that its maker asked for.
     *
     * @param digest of the change
     */
    Optional<Agreement> find(Caller maker, String subject, String digest);

    /**
     * Who agreed to what.
     *
     * @param hash of the plan that everybody has agreed to
     * @param people who agreed
     */
    record Agreement(String id, String hash, List<String> people) {}

    /** Those of the platform, asked for when they are wanted and not before. */
    static Agreements of(Supplier<@Nullable Approvals> platform) {
        return (maker, subject, digest) -> {
            var approvals = platform.get();
            if (approvals == null) {
                return Optional.empty();
            }
            var filter = new ApprovalFilter(
                    Set.of(ApprovalState.APPROVED),
                    Optional.of(ChangeCommand.KIND),
                    Optional.of(subject),
                    Optional.of(maker.operator()),
                    Optional.empty(),
                    Optional.empty());
            return approvals.history(maker, filter, null, Approvals.MAXIMUM_PAGE).stream()
                    .filter(approval -> approval.fingerprint().endsWith(ChangeCommand.MARK + digest))
                    .findFirst()
                    .flatMap(approval -> approvals.find(maker, approval.id()))
                    .map(Agreements::agreement);
        };
    }

    private static Agreement agreement(Approval approval) {
        var fingerprint = approval.fingerprint();
        return new Agreement(
                approval.id().toString(),
                fingerprint.substring(0, fingerprint.lastIndexOf(ChangeCommand.MARK)),
                approval.agreed().stream().map(OperatorId::toString).toList());
    }
}
