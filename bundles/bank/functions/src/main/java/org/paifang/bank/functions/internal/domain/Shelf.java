package org.paifang.bank.functions.internal.domain;

import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.function.FunctionId;

/**
 * A function with every version of it.
 *
 * @param titles of its menu items, in the language that was asked for; none if it serves nobody
 * @param copies those that serve first, then the newest version first
 * @param waiting a change of it to which other people must agree
 */
public record Shelf(FunctionId function, List<String> titles, List<Copy> copies, Optional<Approval> waiting) {

    public Shelf {
        titles = List.copyOf(titles);
        copies = List.copyOf(copies);
    }

    /** The version that serves most. */
    public Optional<Copy> serving() {
        return copies.stream()
                .filter(copy -> copy.serving() instanceof Serving.All)
                .findFirst();
    }

    /** Whether something is on its way, so that it is worth looking again soon. */
    public boolean isMoving() {
        return copies.stream().anyMatch(copy -> switch (copy.version().state()) {
            case UPLOADED, PLANNED, STAGED, DRAINING, QUARANTINED -> true;
            case CHECKED, ACTIVE, GONE, FAILED -> false;
        });
    }
}
