package org.paifang.bank.merchants.internal.domain;

import java.util.List;
import java.util.function.Supplier;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.text.Reason;

/** What a command would do now. */
sealed interface Plan {

    /**
     * It can be done.
     *
     * @param subject what it is about
     * @param stands everything that it was reckoned upon, as it stands now
     * @param effect does it, once more if need be
     */
    record Ready(Reason title, List<Line> lines, String subject, String stands, Supplier<Effect> effect)
            implements Plan {

        public Ready {
            lines = List.copyOf(lines);
        }
    }

    /** There is nothing left to do: it is so already. */
    record Already(String reference) implements Plan {}

    record Impossible(Reason reason) implements Plan {}

    static Plan no(String code, Object... arguments) {
        return new Impossible(Reason.of(code, arguments));
    }
}
