package org.paifang.bank.merchants.internal.domain;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.platform.api.text.Reason;

/** Makes a merchant and its first operator of an application. */
public final class AcceptCommand extends DeskCommand {

    public static final String KIND = "merchants.accept";

    /** The number of every merchant's first operator. */
    public static final String FIRST_OPERATOR = "01";

    public static final String APPLICATION_UNKNOWN = "merchants.application-unknown";
    public static final String APPLICATION_DECIDED = "merchants.application-decided";

    private final Directory directory;
    private final Registrar registrar;
    private final ApplicationStore store;
    private final BranchDirectory branches;
    private final FunctionRegistry functions;
    private final Horizon horizon;
    private final AuditLog audit;
    private final Clock clock;

    public AcceptCommand(
            Directory directory,
            Registrar registrar,
            ApplicationStore store,
            BranchDirectory branches,
            FunctionRegistry functions,
            AuditLog audit,
            Clock clock) {
        super(KIND, MerchantRights.REVIEW);
        this.directory = directory;
        this.registrar = registrar;
        this.store = store;
        this.branches = branches;
        this.functions = functions;
        this.horizon = new Horizon(directory);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean changesRights() {
        return true;
    }

    static Fields content(String application, String merchant) {
        return new Fields(Map.of("application", application, "no", merchant.strip()));
    }

    @Override
    public Optional<ItemId> result() {
        return Optional.of(MerchantRights.APPLICATIONS_ITEM);
    }

    @Override
    boolean isWithin(Caller caller, Fields content) {
        return application(caller, content).isPresent();
    }

    private Optional<Application> application(Caller caller, Fields content) {
        return store.find(content.get("application")).filter(one -> one.form()
                .readBranch()
                .filter(branch -> horizon.holds(caller, branch))
                .isPresent());
    }

    @Override
    Plan plan(Caller caller, Fields content) {
        var number = content.get("application");
        var found = application(caller, content);
        if (found.isEmpty()) {
            return Plan.no(APPLICATION_UNKNOWN, number);
        }
        var application = found.get();
        var form = form(application, content.get("no"));
        var problem = form.problem(branches);
        if (problem.isPresent()) {
            return new Plan.Impossible(problem.get());
        }
        if (application.state() != Application.State.WAITING) {
            var same = application
                    .decision()
                    .flatMap(Application.Decision::merchant)
                    .filter(no -> no.value().equals(form.no()));
            return same.isPresent() ? new Plan.Already(number) : Plan.no(APPLICATION_DECIDED, number);
        }
        var merchant = form.merchant(bank().zone(), MerchantState.ACTIVE);
        // there already, and the same: an earlier call was cut off behind it
        if (directory
                .merchant(merchant.no())
                .filter(other -> !other.equals(merchant))
                .isPresent()) {
            return Plan.no(ChangeCommand.NUMBER_TAKEN, form.no());
        }
        return new Plan.Ready(
                Reason.of("request.accept", number, form.name()),
                lines(application, merchant),
                number,
                application.toString(),
                () -> accept(caller, application, merchant));
    }

    private Effect accept(Caller caller, Application application, Merchant merchant) {
        var first = new OperatorId(merchant.no(), FIRST_OPERATOR);
        registrar.save(merchant);
        if (directory.operator(first).isEmpty()) {
            registrar.save(new Operator(first, application.form().contact(), false, rights(merchant)));
        }
        var decision = new Application.Decision(
                caller.operator(), clock.instant().truncatedTo(ChronoUnit.MICROS), "", Optional.of(merchant.no()));
        if (store.decide(application.number(), Application.State.ACCEPTED, decision)) {
            audit.record(NewEntry.by(caller, "merchants.accept", application.number())
                    .about(merchant.no())
                    .fact("merchant", merchant.no().value())
                    .fact("name", merchant.name())
                    .fact("operator", first.toString()));
        }
        return new Effect.Done(application.number());
    }

    /** Everything that is there for merchants of this edition: the first operator gives the others what they need. */
    private Set<PermissionId> rights(Merchant merchant) {
        return functions.installed(merchant.no()).stream()
                .flatMap(function -> function.descriptor().permissions(merchant.edition()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private MerchantForm form(Application application, String no) {
        var form = application.form();
        return new MerchantForm(
                no, form.name(), form.kind(), form.branch(), bank().currency().getCurrencyCode());
    }

    private Merchant bank() {
        return directory
                .merchant(MerchantNo.BANK)
                .orElseThrow(() -> new IllegalStateException("the bank itself is not entered"));
    }

    private static List<Line> lines(Application application, Merchant merchant) {
        var form = application.form();
        return List.of(
                Line.fact("field.application", application.number()),
                Line.fact("field.no", merchant.no().value()),
                Line.fact("field.name", form.name()),
                Line.fact("field.kind", Facts.kind(MerchantKind.valueOf(form.kind()))),
                Line.fact("field.branch", form.branch()),
                Line.fact("field.licence", form.licence()),
                Line.fact("field.contact", form.contact()),
                Line.fact("field.files", (long) application.files().size()));
    }
}
