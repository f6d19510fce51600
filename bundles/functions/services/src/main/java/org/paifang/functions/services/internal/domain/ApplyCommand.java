package org.paifang.functions.services.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileArchive;
import org.paifang.platform.api.profile.ProfileArchive.Publishing;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileKeys;
import org.paifang.platform.api.profile.ProfileVersion;
import org.paifang.platform.api.profile.Publication;
import org.paifang.platform.api.text.Reason;

/**
 * Switching a function on for a merchant that has applied for it, when the bank agrees: the next version of the merchant's
 * own layer of the profile says so, and everything else that the layer says stays.
 */
public class ApplyCommand implements ApprovableCommand {

    public static final String KIND = "services.apply";

    /** Recorded in the merchant's log when a service is switched on. */
    public static final String SWITCHED_ON = "services.switched-on";

    /** What was asked for cannot be read. */
    public static final String UNREADABLE = "apply.unreadable";

    /** The merchant's layer cannot be published; names what the profiles said. */
    public static final String NOT_PUBLISHED = "apply.not-published";

    /** Whoever publishes at the same moment is faster at most so often. */
    private static final int ATTEMPTS = 10;

    private final Offers offers;
    private final Directory directory;
    private final ProfileArchive profiles;
    private final AuditLog audit;
    private final Supplier<@Nullable Approvals> approvals;

    /**
     * The command.
     *
     * @param approvals asked who agreed; empty-handed while the engine is away
     */
    public ApplyCommand(
            Offers offers,
            Directory directory,
            ProfileArchive profiles,
            AuditLog audit,
            Supplier<@Nullable Approvals> approvals) {
        this.offers = offers;
        this.directory = directory;
        this.profiles = profiles;
        this.audit = audit;
        this.approvals = approvals;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PermissionId maker() {
        return ServiceRights.APPLY;
    }

    @Override
    public PermissionId checker() {
        return ServiceRights.DECIDE;
    }

    @Override
    public Optional<PermissionId> alone() {
        return Optional.empty();
    }

    @Override
    public boolean decidedByBank() {
        return true;
    }

    @Override
    public Setting expiryHours() {
        return ServiceRights.ANSWER_HOURS;
    }

    @Override
    public Optional<ItemId> result() {
        return Optional.of(ServiceRights.APPLY_ITEM);
    }

    @Override
    public Trial tryOut(Caller maker, String content) {
        var function = read(content);
        if (function.isEmpty()) {
            return new Trial.Impossible(Reason.of(UNREADABLE));
        }
        var id = function.get();
        return offers.obstacle(maker.merchant(), id)
                .<Trial>map(Trial.Impossible::new)
                .orElseGet(() -> new Trial.Possible(
                        Reason.of("apply.title", id), lines(maker.merchant(), id), Optional.empty(), content, content));
    }

    @Override
    public Effect execute(Caller maker, String content, String idempotencyKey) {
        var function = read(content);
        if (function.isEmpty()) {
            return new Effect.NotDone(Reason.of(UNREADABLE));
        }
        var agreed = agreed(maker, idempotencyKey);
        var outcome = publish(maker, function.get(), agreed, idempotencyKey);
        for (var i = 1; i < ATTEMPTS && isRefused(outcome, ProfileArchive.OVERTAKEN); i++) {
            outcome = publish(maker, function.get(), agreed, idempotencyKey);
        }
        if (outcome instanceof Publishing.Published published) {
            record(maker, content, published.version());
            return new Effect.Done(content);
        }
        var reason = ((Publishing.Refused) outcome).reason();
        return switch (reason.code()) {
            // the bank said so at the same moment: what was wanted is so
            case ProfileArchive.NO_CHANGE -> new Effect.Done(content);
            // what is scheduled begins to count, then this comes on top of it
            case ProfileArchive.SCHEDULED, ProfileArchive.OVERTAKEN -> new Effect.Later(reason);
            default -> new Effect.NotDone(Reason.of(NOT_PUBLISHED, function.get(), reason.code()));
        };
    }

    private Publishing publish(Caller maker, FunctionId function, List<OperatorId> agreed, String key) {
        var layer = Layer.merchant(maker.merchant());
        var versions = profiles.versions(layer);
        var said = versions.stream()
                .filter(version -> version.cancelledAt().isEmpty())
                .findFirst()
                .map(ProfileVersion::document)
                .orElse(ProfileDocument.EMPTY);
        return profiles.publish(new Publication(
                layer,
                said.with(ProfileKeys.function(function), ProfileKeys.ON),
                versions.isEmpty() ? 0 : versions.get(0).number(),
                Cohort.ALL,
                Optional.empty(),
                maker.operator(),
                agreed,
                "",
                key,
                Set.of()));
    }

    private static boolean isRefused(Publishing outcome, String code) {
        return outcome instanceof Publishing.Refused refused
                && refused.reason().code().equals(code);
    }

    private void record(Caller maker, String function, ProfileVersion version) {
        audit.record(NewEntry.by(maker, SWITCHED_ON, function)
                .change("state", ProfileKeys.OFFERED, ProfileKeys.ON)
                .fact("layer", version.layer().toString())
                .fact("version", Integer.toString(version.number())));
    }

    private List<OperatorId> agreed(Caller maker, String key) {
        var engine = approvals.get();
        return engine == null
                ? List.of()
                : engine.find(maker, KIND, key).map(Approval::agreed).orElse(List.of());
    }

    /** What the bank's people must know. */
    private List<Line> lines(MerchantNo no, FunctionId function) {
        var lines = new ArrayList<Line>();
        directory.merchant(no).ifPresent(merchant -> {
            lines.add(Line.fact("line.merchant", merchant.name() + " (" + no + ")"));
            lines.add(Line.fact("line.kind", merchant.kind()));
            merchant.branch().ifPresent(branch -> lines.add(Line.fact("line.branch", branch.toString())));
        });
        lines.add(Line.fact("line.service", function));
        lines.add(Line.change("line.standing", Reason.of("standing.offered"), Reason.of("standing.on")));
        lines.add(Line.fact("line.people", people(no, function)));
        return lines;
    }

    /** How many of the merchant's operators will see anything of it. */
    private long people(MerchantNo merchant, FunctionId function) {
        return directory.allOperators().stream()
                .filter(operator -> operator.id().merchant().equals(merchant) && !operator.locked())
                .filter(operator -> operator.permissions().stream()
                        .anyMatch(permission -> permission.function().equals(function)))
                .count();
    }

    private static Optional<FunctionId> read(String content) {
        try {
            return Optional.of(new FunctionId(content));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
