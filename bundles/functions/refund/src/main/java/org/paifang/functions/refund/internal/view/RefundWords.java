package org.paifang.functions.refund.internal.view;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.HistoricalDesk;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Formats;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** The words of refunds in the page's language. */
final class RefundWords {

    /** The codes of ISO 8583 that have a sentence of their own, {@code response.<code>}. */
    static final Set<String> KNOWN_RESPONSES = Set.of(
            "01", "03", "05", "06", "12", "13", "14", "15", "25", "30", "40", "41", "43", "51", "54", "57", "58", "61",
            "62", "65", "68", "75", "91", "92", "94", "96");

    /** How many usual reasons there are, {@code reason.1} and so on. */
    static final int USUAL_REASONS = 6;

    private final Texts texts;
    private final Formats formats;

    RefundWords(ViewSession session) {
        this.texts = session.texts();
        this.formats = session.formats();
    }

    String sentence(Reason reason) {
        return texts.get(reason, formats);
    }

    /** The platform's reason for what an operator may not do. */
    Reason why(AccessDenied denied) {
        return Reason.of(denied.verdict().code());
    }

    StatusBadge badge(TransactionStatus status) {
        var tone =
                switch (status) {
                    case PROCESSING -> Tone.PROGRESS;
                    case SUCCEEDED -> Tone.SUCCESS;
                    case FAILED -> Tone.ERROR;
                    case UNKNOWN -> Tone.WARNING;
                };
        return new StatusBadge(tone, status(status));
    }

    /** How far a refund of an archived order is. */
    StatusBadge badge(HistoricalDesk.Progress progress) {
        if (progress.request().refused() != null) {
            return new StatusBadge(Tone.ERROR, texts.get("status.refused"));
        }
        return progress.pause() == null
                ? new StatusBadge(Tone.PROGRESS, texts.get("status.accepted"))
                : new StatusBadge(Tone.WARNING, texts.get("status.paused"));
    }

    String status(TransactionStatus status) {
        return texts.get("status." + status.name().toLowerCase(Locale.ROOT));
    }

    String method(PaymentMethod method) {
        return texts.get("method." + method.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Why the acquirer declined a refund, as a sentence; empty if it did not. */
    String response(Transaction refund) {
        if (refund.status() != TransactionStatus.FAILED) {
            return "";
        }
        return response(refund.responseCode());
    }

    /** What the code of the acquirer means, as a sentence; {@code null} is that the request never reached it. */
    String response(@Nullable String code) {
        if (code == null) {
            return texts.get("response.none");
        }
        return KNOWN_RESPONSES.contains(code) ? texts.get("response." + code) : texts.get("response.other", code);
    }

    /** The counter and the terminal, as far as there are any. */
    String place(Place place) {
        var counter = place.counter();
        var terminal = place.terminal();
        return String.join(
                " · ",
                Stream.of(
                                counter == null ? "" : texts.get("order.counter", counter),
                                terminal == null ? "" : texts.get("order.terminal", terminal))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    List<String> usualReasons() {
        return IntStream.rangeClosed(1, USUAL_REASONS)
                .mapToObj(i -> texts.get("reason." + i))
                .toList();
    }
}
