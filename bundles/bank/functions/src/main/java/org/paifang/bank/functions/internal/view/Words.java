package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paifang.bank.functions.internal.domain.Copy;
import org.paifang.bank.functions.internal.domain.Serving;
import org.paifang.bank.functions.internal.domain.Shelf;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.lifecycle.FunctionEvent;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Formats;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** The words of functions in the page's language. What others said in a language of theirs stays as it is. */
final class Words {

    /** What the engine writes down, each with a word {@code event.<what>}. */
    static final Set<String> EVENTS =
            Set.of("checked", "planned", "staged", "active", "draining", "gone", "failed", "failing", "quarantined");

    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,\\s*)CN=((?:\\\\.|[^,\\\\])+)");
    /** As the command writes it. */
    private static final Pattern APPROVED = Pattern.compile("(\\S+), approved by (.+) \\(\\S+\\)");

    /** As the console writes it when it did not wait for a second person. */
    private static final String BREAK_GLASS = "console, break-glass: ";

    private static final int NAMED = 3;

    private final Texts texts;
    private final Formats formats;

    Words(ViewSession session) {
        this.texts = session.texts();
        this.formats = session.formats();
    }

    StatusBadge badge(FunctionState state) {
        var tone =
                switch (state) {
                    case UPLOADED, PLANNED, STAGED, DRAINING -> Tone.PROGRESS;
                    case CHECKED, GONE -> Tone.NEUTRAL;
                    case ACTIVE -> Tone.SUCCESS;
                    case QUARANTINED -> Tone.WARNING;
                    case FAILED -> Tone.ERROR;
                };
        return new StatusBadge(tone, texts.get("state." + state.name().toLowerCase(Locale.ROOT)));
    }

    /** Where it is found in the menu; that it is in no menu, or serves nobody. */
    String titles(Shelf shelf) {
        if (!shelf.titles().isEmpty()) {
            return String.join(" · ", shelf.titles());
        }
        return texts.get(shelf.copies().stream().anyMatch(Copy::serves) ? "one.no-menu" : "one.serves-nobody");
    }

    String serves(Copy copy) {
        if (copy.serving() instanceof Serving.All all) {
            return texts.get(all.butSome() ? "serves.others" : "serves.all");
        }
        return copy.serving() instanceof Serving.Some some ? cohort(some.cohort()) : texts.get("serves.nobody");
    }

    /** How a version that runs is; nothing of one that does not. */
    Component health(Copy copy) {
        if (!copy.version().state().runs()) {
            return new Span("–");
        }
        if (copy.ill().isPresent()) {
            return new StatusBadge(Tone.ERROR, texts.get("health.ill"));
        }
        return copy.failures() > 0
                ? new StatusBadge(Tone.WARNING, texts.get("health.failures", copy.failures()))
                : new StatusBadge(Tone.SUCCESS, texts.get("health.well"));
    }

    String cohort(Cohort cohort) {
        if (cohort.isAll()) {
            return texts.get("serves.all");
        }
        if (!cohort.branches().isEmpty()) {
            return cohort.branches().stream()
                    .map(branch -> CohortChoice.name(branch, texts))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
        var merchants = cohort.merchants();
        if (merchants.isEmpty()) {
            return texts.get("serves.share", cohort.percent());
        }
        return merchants.size() > NAMED
                ? texts.get("serves.count", merchants.size())
                : merchants.stream().sorted().map(MerchantNo::value).collect(Collectors.joining(", "));
    }

    Component origin(FunctionVersion version) {
        if (version.delivered()) {
            return new Span(texts.get("origin.delivered"));
        }
        return version.signer().isEmpty()
                ? new StatusBadge(Tone.WARNING, texts.get("origin.unsigned"))
                : new Span(texts.get("origin.signed", commonName(version.signer())));
    }

    /** Of a distinguished name, the part that people know. */
    static String commonName(String signer) {
        var found = COMMON_NAME.matcher(signer);
        return found.find() ? found.group(1).replace("\\", "") : signer;
    }

    /** What was delivered and never changed has been there since the start. */
    String since(FunctionVersion version) {
        return version.since().equals(Instant.EPOCH) ? texts.get("since.start") : formats.time(version.since());
    }

    String event(FunctionEvent event) {
        return EVENTS.contains(event.what()) ? texts.get("event." + event.what()) : event.what();
    }

    String who(FunctionEvent event) {
        var agreed = APPROVED.matcher(event.who());
        if (agreed.matches()) {
            return texts.get("who.approved", agreed.group(1), agreed.group(2));
        }
        if (event.who().startsWith(BREAK_GLASS)) {
            return texts.get("who.break-glass", event.who().substring(BREAK_GLASS.length()));
        }
        return event.who().equals("platform") || event.who().equals("console")
                ? texts.get("who." + event.who())
                : event.who();
    }

    /** A reason as people read it. */
    String sentence(Reason reason) {
        return texts.get(reason, formats);
    }

    /** The same to be shown; what is not in the page's language says so to those who listen to it. */
    Span said(Reason reason) {
        var said = new Span(sentence(reason));
        if (reason.code().equals(FunctionEngine.PLAIN)) {
            said.getElement().setAttribute("lang", "en");
        }
        return said;
    }

    /** A change that waits for other people, and the way to it. */
    Component waiting(Approval approval, ViewSession session) {
        var waits = approval.state() == ApprovalState.WAITING;
        var badge = new StatusBadge(
                waits ? Tone.WARNING : Tone.PROGRESS,
                waits ? texts.get("request.state", approval.missing()) : texts.get("request.agreed"));
        var line = Layouts.of(
                "pbf-waiting",
                badge,
                new Span(texts.get(approval.title(), formats)),
                Layouts.quiet(texts.get("request.by", approval.maker().toString(), formats.time(approval.madeAt()))));
        Layouts.approval(session, approval).ifPresent(line::add);
        return line;
    }

    /** What is going to be done, such as: Remove refund. */
    String title(Change change, String before, String after) {
        return texts.get("change." + kind(change, before, after), change.function());
    }

    /** What people will notice. */
    String effect(Plan plan) {
        return texts.get("effect." + kind(plan));
    }

    String done(Plan plan) {
        var function = plan.change().function();
        if (plan.change() instanceof Change.Remove) {
            return texts.get("done.remove", function);
        }
        return plan.change() instanceof Change.Put put && !put.cohort().isAll()
                ? texts.get("done.some", function, plan.after(), cohort(put.cohort()))
                : texts.get("done.all", function, plan.after());
    }

    /** How a button names the change. */
    String action(Plan plan) {
        return plan.change() instanceof Change.Remove
                ? texts.get("apply.remove")
                : texts.get("apply." + kind(plan), plan.after());
    }

    String failed(Exception failure) {
        return failure instanceof AccessDenied denied
                ? texts.get(denied.verdict().code())
                : texts.get("failed");
    }

    private static String kind(Plan plan) {
        return kind(plan.change(), plan.before(), plan.after());
    }

    /** What serves most already ends the cohort of another version when it is put in, or returned to. */
    private static String kind(Change change, String before, String after) {
        if (!after.isEmpty() && before.equals(after)) {
            return "end";
        }
        if (change instanceof Change.Put) {
            return before.isEmpty() ? "install" : "update";
        }
        return change instanceof Change.Return ? "return" : "remove";
    }

    /** The key of how a change ended that waited for people. */
    String end(ApprovalState state) {
        return "request.ended." + state.name().toLowerCase(Locale.ROOT);
    }
}
