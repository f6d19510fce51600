package org.paifang.functions.approvals.internal.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.paifang.functions.approvals.internal.domain.ApprovalDesk;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Step;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Formats;
import org.paifang.platform.ui.api.PlatformTexts;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** The words of approvals: this function's, and those of the function that a command is of. */
final class ApprovalWords {

    private final ApprovalDesk desk;
    private final ViewSession session;
    private final Texts texts;
    private final Formats formats;

    ApprovalWords(ApprovalDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        this.texts = session.texts();
        this.formats = session.formats();
    }

    String title(Approval approval) {
        return function(approval)
                .map(words -> words.get(named(approval, approval.title()), formats))
                .orElseGet(() -> texts.get("approval.title.away", approval.kind(), approval.subject()));
    }

    /** What kind of thing it is, in the function's words. */
    String kind(Approval approval) {
        var key = "approval.kind." + approval.kind().substring(approval.kind().indexOf('.') + 1);
        return function(approval).map(words -> words.get(key)).orElse(approval.kind());
    }

    String label(Approval approval, String key) {
        return function(approval).map(words -> words.get(key)).orElse(key);
    }

    String value(Approval approval, Object value) {
        if (value instanceof Money money) {
            return formats.money(money);
        }
        if (value instanceof Instant instant) {
            return formats.time(instant);
        }
        if (value instanceof LocalDate day) {
            return formats.date(day);
        }
        if (value instanceof Long number) {
            return formats.number(number);
        }
        if (value instanceof FunctionId function) {
            return desk.title(approval, function, texts.locale());
        }
        return value instanceof Reason reason ? sentence(approval, reason) : value.toString();
    }

    private Object named(Approval approval, Object argument) {
        if (argument instanceof FunctionId) {
            return value(approval, argument);
        }
        return argument instanceof Reason inner ? named(approval, inner) : argument;
    }

    /** The same with functions as people call them. */
    private Reason named(Approval approval, Reason reason) {
        return new Reason(
                reason.code(),
                reason.arguments().stream()
                        .map(argument -> named(approval, argument))
                        .toList());
    }

    /** Why something was not done: in the words of this function, of the platform, or of the command's. */
    String sentence(Approval approval, Reason reason) {
        if (reason.code().equals(Approvals.NOT_WAITING)) {
            return texts.get("approval.not-waiting", state(approval.state()));
        }
        if (reason.code().startsWith("approval.") || reason.code().startsWith("access.")) {
            return texts.get(reason, formats);
        }
        return function(approval)
                .map(words -> words.get(named(approval, reason), formats))
                .orElseGet(() -> texts.get(Approvals.FUNCTION_AWAY));
    }

    StatusBadge badge(Approval approval) {
        var tone =
                switch (approval.state()) {
                    case WAITING -> Tone.WARNING;
                    case APPROVED -> Tone.PROGRESS;
                    case DONE -> Tone.SUCCESS;
                    case REJECTED, FAILED, OVERTAKEN -> Tone.ERROR;
                    case WITHDRAWN, EXPIRED -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, state(approval.state()));
    }

    String state(ApprovalState state) {
        return texts.get("state." + state.name().toLowerCase(Locale.ROOT));
    }

    String step(Step step) {
        var what = texts.get("step." + step.what().name().toLowerCase(Locale.ROOT));
        return step.who().map(who -> what + " · " + desk.name(who)).orElse(what);
    }

    /** Who asked for it; of another house, with the name of that house. */
    String who(Approval approval) {
        var name = desk.name(approval.maker());
        return approval.merchant().equals(session.caller().merchant())
                ? name
                : desk.name(approval.merchant()) + " · " + name;
    }

    /** {@code 2 d 3 h left}. */
    String left(Approval approval, Instant now) {
        var left = Duration.between(now, approval.expiresAt());
        if (left.isNegative()) {
            return texts.get("left.none");
        }
        if (left.toDays() > 0) {
            return texts.get("left.days", left.toDays(), left.toHoursPart());
        }
        return left.toHours() > 0
                ? texts.get("left.hours", left.toHours(), left.toMinutesPart())
                : texts.get("left.minutes", left.toMinutes());
    }

    /** {@code 1 of 2}. */
    String agreed(Approval approval) {
        return texts.get("detail.agreed.of", approval.given(), approval.needed());
    }

    private Optional<Texts> function(Approval approval) {
        return desk.messages(session.caller(), approval)
                .map(messages -> new Texts(messages, PlatformTexts.messages(), texts.locale()));
    }
}
