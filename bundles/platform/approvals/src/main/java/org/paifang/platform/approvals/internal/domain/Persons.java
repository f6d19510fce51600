package org.paifang.platform.approvals.internal.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.approvals.internal.domain.Request.Somebody;

/** Who is behind an operator, and whether that is somebody else than who has had a say already. */
final class Persons {

    private final Directory directory;

    Persons(Directory directory) {
        this.directory = directory;
    }

    @Nullable
    String person(OperatorId operator) {
        return directory.operator(operator).flatMap(Operator::person).orElse(null);
    }

    /** Why somebody cannot agree, by who they are. */
    Optional<Reason> obstacle(OperatorId operator, Request request) {
        var somebody = new Somebody(operator, person(operator));
        if (isSame(somebody, request.madeBy())) {
            return Optional.of(Reason.of(Approvals.OWN));
        }
        return request.agreed().stream().anyMatch(other -> isSame(somebody, other))
                ? Optional.of(Reason.of(Approvals.TWICE))
                : Optional.empty();
    }

    /** By what was known then, and by what is known now: neither can be talked away later. */
    private boolean isSame(Somebody one, Somebody other) {
        return one.isSameAs(other) || one.isSameAs(new Somebody(other.operator(), person(other.operator())));
    }
}
