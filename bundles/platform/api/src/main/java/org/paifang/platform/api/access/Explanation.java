package org.paifang.platform.api.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;

/**
 * Why an operator does or does not see an item.
 *
 * @param steps what each layer said, in the order asked; English, for the bank's administrator
 * @param grounds the same for a page: with words that follow the reader's language, and who brought a layer
 */
public record Explanation(Decision decision, List<Step> steps, List<Ground> grounds) {

    public Explanation {
        steps = List.copyOf(steps);
        grounds = List.copyOf(grounds);
    }

    /** One that is told in English alone. */
    public Explanation(Decision decision, List<Step> steps) {
        this(decision, steps, List.of());
    }

    /**
     * One layer's say.
     *
     * @param layer such as {@code installed}, {@code edition}, {@code profile platform}, {@code operator}
     * @param said what it said, such as {@code refund is switched off}, or {@code nothing}
     * @param decisive whether this layer's say is the reason of the decision
     */
    public record Step(String layer, String said, boolean decisive) {}

    /**
     * One layer's say for a page.
     *
     * @param profile which layer of the profiles, if it is one
     * @param said a key {@code explain.…} with what it names
     */
    public record Ground(Optional<Source> profile, Reason said, boolean decisive) {}

    /**
     * What a layer of the profiles was read from.
     *
     * @param layer as it is written, such as {@code kind:POS}
     * @param version 0 for the file that is shipped
     * @param by who wanted the version, and {@code agreed} who agreed
     * @param since since when it counts
     */
    public record Source(
            String layer, int version, Optional<OperatorId> by, List<OperatorId> agreed, Optional<Instant> since) {

        public Source {
            agreed = List.copyOf(agreed);
        }
    }
}
