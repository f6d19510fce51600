package org.paifang.functions.refund.internal.view;

import java.util.Locale;
import org.paifang.functions.refund.internal.domain.Batch;
import org.paifang.functions.refund.internal.domain.BatchRow;
import org.paifang.functions.refund.internal.domain.BatchState;
import org.paifang.functions.refund.internal.domain.RowProblem;
import org.paifang.functions.refund.internal.domain.RowState;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** The words of batches in the page's language. */
final class BatchWords {

    private final ViewSession session;
    private final RefundWords refunds;

    BatchWords(ViewSession session) {
        this.session = session;
        this.refunds = new RefundWords(session);
    }

    String sentence(Reason reason) {
        return session.texts().get(reason, session.formats());
    }

    StatusBadge badge(BatchState state) {
        var tone =
                switch (state) {
                    case CHECKED -> Tone.WARNING;
                    case RUNNING -> Tone.PROGRESS;
                    case DONE -> Tone.SUCCESS;
                    case CANCELLED -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, state(state));
    }

    String state(BatchState state) {
        return session.texts().get("batch.state." + state.name().toLowerCase(Locale.ROOT));
    }

    StatusBadge badge(RowState state) {
        var tone =
                switch (state) {
                    case OPEN, CANCELLED -> Tone.NEUTRAL;
                    case SUCCEEDED -> Tone.SUCCESS;
                    case FAILED, REJECTED -> Tone.ERROR;
                    case UNKNOWN -> Tone.WARNING;
                };
        return new StatusBadge(tone, state(state));
    }

    String state(RowState state) {
        return session.texts().get("batch.row." + state.name().toLowerCase(Locale.ROOT));
    }

    /** Why a row was not refunded; empty if it was, or may be yet. */
    String why(BatchRow row) {
        var why = row.why();
        if (why == null) {
            return row.state() == RowState.UNKNOWN ? session.texts().get("batch.unknown") : "";
        }
        if (!why.code().equals(BatchRow.DECLINED)) {
            return sentence(why);
        }
        return refunds.response(
                why.arguments().isEmpty() ? null : why.arguments().get(0).toString());
    }

    /** Where in the file something is wrong: the column as the header has it. */
    String column(RowProblem problem) {
        var column = problem.column();
        return column == null ? session.texts().get("batch.whole-row") : column.title();
    }

    String rowsAndTotal(Batch batch) {
        return session.texts()
                .get(
                        "batch.rows-and-total",
                        session.formats().number(batch.rows()),
                        session.formats().money(batch.total()));
    }
}
