package org.paifang.bank.merchants.internal.domain;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.platform.api.text.Reason;

/** Creates a merchant, or changes what is known of one. */
public final class ChangeCommand extends DeskCommand {

    public static final String KIND = "merchants.change";

    public static final String NUMBER_TAKEN = "merchants.number-taken";
    public static final String UNKNOWN = "merchants.unknown";
    public static final String OTHER_BRANCH = "merchants.other-branch";
    public static final String OTHER_EDITION = "merchants.other-edition";
    public static final String IS_CLOSED = "merchants.is-closed";

    private final Directory directory;
    private final Registrar registrar;
    private final Horizon horizon;
    private final BranchDirectory branches;
    private final AuditLog audit;

    public ChangeCommand(Directory directory, Registrar registrar, BranchDirectory branches, AuditLog audit) {
        super(KIND, MerchantRights.EDIT);
        this.directory = directory;
        this.registrar = registrar;
        this.horizon = new Horizon(directory);
        this.branches = branches;
        this.audit = audit;
    }

    /** The content for this command. */
    static Fields content(MerchantForm form, boolean fresh) {
        var values = new HashMap<>(form.fields().values());
        values.put("new", Boolean.toString(fresh));
        return new Fields(values);
    }

    @Override
    Plan plan(Caller caller, Fields content) {
        var form = MerchantForm.of(content);
        var problem = form.problem(branches);
        if (problem.isPresent()) {
            return new Plan.Impossible(problem.get());
        }
        if (form.readBranch().filter(branch -> horizon.holds(caller, branch)).isEmpty()) {
            return Plan.no(OTHER_BRANCH);
        }
        return Boolean.parseBoolean(content.get("new")) ? creation(caller, form) : change(caller, form);
    }

    @Override
    boolean isWithin(Caller caller, Fields content) {
        var form = MerchantForm.of(content);
        var there = directory.merchant(new MerchantNo(form.no()));
        return form.readBranch().filter(branch -> horizon.holds(caller, branch)).isPresent()
                && there.map(horizon.merchants(caller)::test).orElse(true);
    }

    private Plan creation(Caller caller, MerchantForm form) {
        var merchant = form.merchant(bankZone(), MerchantState.ACTIVE);
        var there = directory.merchant(merchant.no());
        if (there.isPresent()) {
            return there.get().equals(merchant) ? new Plan.Already(form.no()) : Plan.no(NUMBER_TAKEN, form.no());
        }
        return new Plan.Ready(
                Reason.of("request.create", form.no(), form.name()),
                lines(null, merchant),
                form.no(),
                "",
                () -> save(caller, null, merchant));
    }

    private Plan change(Caller caller, MerchantForm form) {
        var found = horizon.merchant(caller, new MerchantNo(form.no()));
        if (found.isEmpty()) {
            return Plan.no(UNKNOWN, form.no());
        }
        var before = found.get();
        if (before.state() == MerchantState.CLOSED) {
            return Plan.no(IS_CLOSED, form.no());
        }
        var after = form.merchant(before.zone(), before.state());
        if (after.edition() != before.edition()) {
            return Plan.no(OTHER_EDITION);
        }
        after = new Merchant(
                after.no(),
                after.name(),
                after.edition(),
                after.kind(),
                before.zone(),
                before.currency(),
                after.branch(),
                before.state());
        if (after.equals(before)) {
            return new Plan.Already(form.no());
        }
        var next = after;
        return new Plan.Ready(
                Reason.of("request.change", form.no(), before.name()),
                lines(before, next),
                form.no(),
                before.toString(),
                () -> save(caller, before, next));
    }

    private Effect save(Caller caller, @Nullable Merchant before, Merchant after) {
        registrar.save(after);
        var action = before == null ? "merchants.create" : "merchants.change";
        var entry = NewEntry.by(caller, action, after.no().value()).about(after.no());
        for (var fact : Facts.of(after).entrySet()) {
            var was = before == null ? "" : Facts.of(before).getOrDefault(fact.getKey(), "");
            entry = entry.change(fact.getKey(), was, fact.getValue());
        }
        audit.record(entry);
        return new Effect.Done(after.no().value());
    }

    private ZoneId bankZone() {
        return directory.merchant(MerchantNo.BANK).map(Merchant::zone).orElseGet(ZoneId::systemDefault);
    }

    /** What differs, or all of it if there was nothing. */
    private static List<Line> lines(@Nullable Merchant before, Merchant after) {
        var lines = new ArrayList<Line>();
        lines.add(Line.fact("field.no", after.no().value()));
        add(lines, "field.name", before == null ? null : before.name(), after.name());
        add(lines, "field.kind", before == null ? null : kind(before), kind(after));
        add(lines, "field.branch", before == null ? null : branch(before), branch(after));
        if (before == null) {
            lines.add(Line.fact("field.currency", after.currency().getCurrencyCode()));
        }
        return lines;
    }

    private static void add(List<Line> lines, String label, @Nullable Object before, Object after) {
        if (before == null) {
            lines.add(Line.fact(label, after));
        } else if (!before.equals(after)) {
            lines.add(Line.change(label, before, after));
        }
    }

    private static Object kind(Merchant merchant) {
        return MerchantKind.of(merchant.kind()).<Object>map(Facts::kind).orElse(merchant.kind());
    }

    private static String branch(Merchant merchant) {
        return merchant.branch().map(Branch::toString).orElse("–");
    }
}
