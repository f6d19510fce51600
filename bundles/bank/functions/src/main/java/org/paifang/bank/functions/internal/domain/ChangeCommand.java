package org.paifang.bank.functions.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.ApprovalRules;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.lifecycle.FunctionEngine.Outcome;
import org.paifang.platform.api.lifecycle.FunctionEngine.Planning;
import org.paifang.platform.api.lifecycle.FunctionEvent;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.text.Reason;

/**
 * One change of a function as other people may have to agree to it. What is carried out is the plan that the last of them
 * has read; the engine refuses any other.
 */
public class ChangeCommand implements ApprovableCommand {

    public static final String KIND = "functions.change";

    /** Between the plan's hash and the change's own digest, by which an agreement is found when the plan is another. */
    static final String MARK = ":";

    /** What the engine has written down of a version that was let serve, or taken away. */
    private static final Set<String> DONE = Set.of("active", "draining", "gone");

    private static final int EVENTS = 200;
    private static final int LONGEST_LINE = 1_000;

    private final FunctionEngine engine;
    private final ApprovalRules rules;
    private final Agreements agreements;

    public ChangeCommand(FunctionEngine engine, ApprovalRules rules, Agreements agreements) {
        this.engine = engine;
        this.rules = rules;
        this.agreements = agreements;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PermissionId maker() {
        return FunctionRights.CHANGE;
    }

    @Override
    public PermissionId checker() {
        return FunctionRights.APPROVE;
    }

    @Override
    public Optional<PermissionId> alone() {
        return Optional.empty();
    }

    @Override
    public boolean changesRights() {
        return true;
    }

    @Override
    public Optional<ItemId> result() {
        return Optional.of(FunctionRights.LIST_ITEM);
    }

    @Override
    public Trial tryOut(Caller maker, String content) {
        var read = ChangeContent.read(content);
        if (read.isEmpty()) {
            return new Trial.Impossible(Reason.of("request.unreadable"));
        }
        var change = read.get().change();
        if (FunctionDesk.isOwnEnd(change)) {
            return new Trial.Impossible(Reason.of("plan.own-end"));
        }
        if (engine.plan(change) instanceof Planning.Planned planned) {
            var plan = planned.plan();
            return new Trial.Possible(
                    title(plan),
                    lines(plan),
                    Optional.empty(),
                    change.function().value(),
                    plan.hash() + MARK + read.get().digest());
        }
        return new Trial.Impossible(Reason.of("plan.impossible", ((Planning.Impossible) engine.plan(change)).why()));
    }

    /** One at a time: a second call for the same waits, and finds in the history what became of it. */
    @Override
    public synchronized Effect execute(Caller maker, String content, String idempotencyKey) {
        var read = ChangeContent.read(content);
        if (read.isEmpty() || FunctionDesk.isOwnEnd(read.get().change())) {
            return new Effect.NotDone(Reason.of(read.isEmpty() ? "request.unreadable" : "plan.own-end"));
        }
        var change = read.get().change();
        var function = change.function();
        var operator = maker.operator().toString();
        var agreed = agreements.find(maker, function.value(), read.get().digest());
        if (agreed.isPresent()) {
            var people = String.join(", ", agreed.get().people());
            var who = operator + ", approved by " + people + " (" + agreed.get().id() + ")";
            return before(change, who)
                    .orElseGet(() -> apply(change, agreed.get().hash(), who));
        }
        return rules.bands(maker.merchant(), KIND).equals(Bands.NOBODY)
                ? apply(change, read.get().hash(), operator)
                : new Effect.NotDone(Reason.of("request.not-agreed"));
    }

    /** What an earlier call has done: the number of the approval stands in the history. */
    private Optional<Effect> before(Change change, String who) {
        var mine = engine.history(change.function(), EVENTS).stream()
                .filter(event -> event.who().equals(who))
                .toList();
        if (mine.stream().anyMatch(event -> DONE.contains(event.what()))) {
            return Optional.of(new Effect.Done(change.function().value()));
        }
        return mine.stream()
                .filter(event -> event.what().equals("failed"))
                .findFirst()
                .map(event -> new Effect.NotDone(takenBack(event)));
    }

    private static Reason takenBack(FunctionEvent failed) {
        return Reason.of(
                "outcome.taken-back", failed.said().<Object>map(why -> why).orElse(""));
    }

    private Effect apply(Change change, String hash, String who) {
        var outcome = engine.apply(change, hash, who);
        if (outcome instanceof Outcome.Refused refused) {
            return new Effect.NotDone(Reason.of("outcome.refused", refused.why()));
        }
        return outcome instanceof Outcome.TakenBack back
                ? new Effect.NotDone(Reason.of("outcome.taken-back", back.why()))
                : new Effect.Done(change.function().value());
    }

    // ---- what a checker reads ----

    private static Reason title(Plan plan) {
        var function = plan.change().function().value();
        if (plan.change() instanceof Change.Put put) {
            return Reason.of(put.cohort().isAll() ? "request.put" : "request.some", function, put.version());
        }
        return plan.change() instanceof Change.Return
                ? Reason.of("request.return", function, plan.after())
                : Reason.of("request.remove", function);
    }

    private static List<Line> lines(Plan plan) {
        var lines = new ArrayList<Line>();
        lines.add(Line.fact("column.function", plan.change().function().value()));
        lines.add(version(plan));
        if (plan.change() instanceof Change.Put put) {
            lines.add(Line.fact("cohort.who", cohort(put.cohort())));
        }
        lines.add(Line.fact("plan.merchants", (long) plan.merchants()));
        lines.add(Line.fact("plan.operators", (long) plan.operators()));
        add(lines, "line.items.new", plan.items().appears());
        add(lines, "line.items.gone", plan.items().vanishes());
        add(lines, "line.items.changed", plan.items().changes());
        add(lines, "line.permissions.new", plan.permissions().appears());
        add(lines, "line.permissions.gone", plan.permissions().vanishes());
        add(lines, "line.api.new", plan.api().appears());
        add(lines, "line.api.gone", plan.api().vanishes());
        add(lines, "line.bundles.new", plan.bundles().appears());
        add(lines, "line.bundles.gone", plan.bundles().vanishes());
        add(lines, "line.tables.new", plan.tables().appears());
        add(lines, "line.tables.kept", plan.tables().vanishes());
        return lines;
    }

    private static Line version(Plan plan) {
        if (plan.before().equals(plan.after())) {
            return Line.fact("column.version", Reason.of("plan.for-all", plan.after()));
        }
        Object before = plan.before().isEmpty() ? Reason.of("plan.absent") : plan.before();
        Object after = plan.after().isEmpty() ? Reason.of("plan.gone") : plan.after();
        return Line.change("column.version", before, after);
    }

    private static Object cohort(Cohort cohort) {
        if (cohort.isAll()) {
            return Reason.of("serves.all");
        }
        var named = Stream.concat(
                        cohort.merchants().stream().map(MerchantNo::value).sorted(),
                        cohort.branches().stream().map(Branch::toString).sorted())
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? Reason.of("serves.share", cohort.percent()) : shortened(named);
    }

    private static void add(List<Line> lines, String label, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(Line.fact(label, shortened(String.join(", ", names))));
        }
    }

    private static String shortened(String names) {
        return names.length() <= LONGEST_LINE ? names : names.substring(0, LONGEST_LINE) + " …";
    }
}
