package org.paifang.functions.refund.internal.api;

import java.util.Locale;
import org.paifang.functions.refund.internal.domain.BatchRow;
import org.paifang.functions.refund.internal.domain.RowState;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;

/** The words of a batch's rows in the language of a call. */
record BatchTexts(Messages messages, Locale language) {

    String state(RowState state) {
        return messages.text(language, "batch.row." + state.name().toLowerCase(Locale.ROOT));
    }

    /** Why a row was not refunded; empty if it was, or may be yet. */
    String why(BatchRow row) {
        var why = row.why();
        if (why == null) {
            return row.state() == RowState.UNKNOWN ? messages.text(language, "batch.unknown") : "";
        }
        return why.code().equals(BatchRow.DECLINED) ? declined(why) : sentence(why);
    }

    private String declined(Reason why) {
        if (why.arguments().isEmpty()) {
            return messages.text(language, "response.none");
        }
        var code = String.valueOf(why.arguments().get(0));
        return messages.find(language, "response." + code)
                .orElseGet(() -> messages.text(language, "response.other", code));
    }

    /** Numbers and amounts as they stand in a request, without grouping. */
    private String sentence(Reason why) {
        var arguments = why.arguments().stream().map(String::valueOf).toArray();
        return messages.find(language, why.code(), arguments).orElse(why.code());
    }
}
