package org.paifang.payments.simulator.internal;

import java.util.Map;
import org.paifang.platform.api.money.Money;

/**
 * What the simulated acquirer does with a request, told by the last two digits of the amount in minor units: 10.51 is
 * declined with 51. The same for payments and refunds.
 *
 * @param responseCode what it decides; {@code 00} is yes
 * @param answers whether it answers the request at all
 * @param received whether the request reached it
 * @param silentInquiries how many inquiries it leaves without an answer before it tells
 */
record Behaviour(String responseCode, boolean answers, boolean received, int silentInquiries) {

    static final String APPROVED = "00";

    private static final Behaviour APPROVES = answering(APPROVED);

    private static final Map<Integer, Behaviour> BY_LAST_DIGITS = Map.of(
            5,
            answering("05"),
            51,
            answering("51"),
            54,
            answering("54"),
            61,
            answering("61"),
            68,
            new Behaviour(APPROVED, false, true, 0),
            69,
            new Behaviour("05", false, true, 0),
            91,
            new Behaviour(APPROVED, false, true, 2),
            96,
            new Behaviour("96", false, false, 0));

    static Behaviour of(Money amount) {
        return BY_LAST_DIGITS.getOrDefault((int) (amount.minorUnits() % 100), APPROVES);
    }

    private static Behaviour answering(String responseCode) {
        return new Behaviour(responseCode, true, true, 0);
    }
}
