package org.paifang.platform.api.access;

import java.util.List;

/**
 * Why an operator does or does not see an item.
 *
 * @param steps what each layer said, in the order asked; English, for the bank's administrator
 */
public record Explanation(Decision decision, List<Step> steps) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * One layer's say.
     *
     * @param layer such as {@code installed}, {@code edition}, {@code profile platform}, {@code operator}
     * @param said what it said, such as {@code refund is switched off}, or {@code nothing}
     * @param decisive whether this layer's say is the reason of the decision
     */
    public record Step(String layer, String said, boolean decisive) {}
}
