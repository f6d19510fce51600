package org.paifang.bank.profiles.internal.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Decision;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Approvals.Prospect;
import org.paifang.platform.api.approval.Approvals.Submission;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.AccessView;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.Previews;
import org.paifang.platform.api.profile.Previews.Preview;
import org.paifang.platform.api.profile.ProfileArchive;
import org.paifang.platform.api.profile.ProfileArchive.Impact;
import org.paifang.platform.api.profile.ProfileArchive.Publishing;
import org.paifang.platform.api.profile.ProfileArchive.Saving;
import org.paifang.platform.api.profile.ProfileArchive.Voice;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileDraft;
import org.paifang.platform.api.profile.ProfileVersion;
import org.paifang.platform.api.text.Reason;

/**
 * What the bank's people do with profiles. Each call asks for the right; whoever is bound to a branch reaches its own
 * branch's layers and merchants alone.
 */
public final class ProfileDesk {

    /** So many merchants and operators are offered to choose from; more are found by typing. */
    public static final int OFFERED = 200;

    private final AccessPolicy access;
    private final ProfileArchive archive;
    private final FunctionRegistry functions;
    private final Directory directory;
    private final Territory territory;
    private final Approvals approvals;
    private final Previews previews;
    private final Journal journal;
    private final Supplier<String> keys;

    public ProfileDesk(
            AccessPolicy access,
            ProfileArchive archive,
            FunctionRegistry functions,
            Directory directory,
            Approvals approvals,
            Previews previews,
            Journal journal,
            Supplier<String> keys) {
        this.access = access;
        this.archive = archive;
        this.functions = functions;
        this.directory = directory;
        this.territory = new Territory(directory);
        this.approvals = approvals;
        this.previews = previews;
        this.journal = journal;
        this.keys = keys;
    }

    /**
     * Everything about a layer.
     *
     * @param versions newest first
     * @param waiting what others have to agree to
     */
    public record Sheet(
            Layer layer,
            ProfileDocument shipped,
            List<ProfileVersion> versions,
            Optional<ProfileVersion> inForce,
            Optional<ProfileDraft> draft,
            Optional<Approval> waiting) {

        /** The number of the newest version; 0 for none. */
        public int newest() {
            return versions.isEmpty() ? 0 : versions.get(0).number();
        }

        /** What the newest version says that was not taken back. */
        public ProfileDocument published() {
            return versions.stream()
                    .filter(version -> version.cancelledAt().isEmpty())
                    .findFirst()
                    .map(ProfileVersion::document)
                    .orElse(ProfileDocument.EMPTY);
        }

        /** What people work on: the draft, else what is published. */
        public ProfileDocument text() {
            return draft.map(ProfileDraft::document).orElseGet(this::published);
        }
    }

    /** What publishing would do now. */
    public record Forecast(Impact impact, Optional<Reason> obstacle, int people) {}

    public boolean mayEdit(Caller caller, Layer layer) {
        return access.decide(caller, ProfileRights.EDIT).allowed() && territory.reaches(caller, layer);
    }

    /** Those with a file, a version or a draft, from general to special. */
    public List<Sheet> layers(Caller caller) {
        access.require(caller, ProfileRights.VIEW);
        return archive.layers().stream()
                .filter(layer -> territory.maySee(caller, layer))
                .sorted(Comparator.comparing(Layer::scope).thenComparing(Layer::of))
                .limit(OFFERED)
                .map(layer -> sheet(caller, layer))
                .toList();
    }

    public Sheet open(Caller caller, Layer layer) {
        requireSight(caller, layer);
        return sheet(caller, layer);
    }

    /** The menu of a merchant with the draft; without one that the caller may know, what the layer and the general ones say to nobody special. */
    public Board board(Caller caller, Layer layer, ProfileDocument draft, Optional<MerchantNo> as) {
        requireSight(caller, layer);
        var merchant = as.filter(no -> territory.mayKnow(caller, no)).flatMap(directory::merchant);
        return Board.of(voices(merchant), layer, draft, functions(merchant));
    }

    private List<Voice> voices(Optional<Merchant> merchant) {
        return merchant.map(Merchant::no).map(archive::voices).orElseGet(() -> List.of());
    }

    private List<InstalledFunction> functions(Optional<Merchant> merchant) {
        return merchant.map(one -> functions.installed(one.no()).stream()
                        .filter(function -> function.descriptor().editions().contains(one.edition()))
                        .toList())
                .orElseGet(functions::installed);
    }

    /** Every function that is here, for names and settings. */
    public List<InstalledFunction> installed(Caller caller) {
        access.require(caller, ProfileRights.VIEW);
        return functions.installed();
    }

    /** Merchants that a layer reaches and the caller may know, by number or name. */
    public List<Merchant> merchants(Caller caller, Optional<Layer> layer, String typed) {
        access.require(caller, ProfileRights.VIEW);
        var wanted = typed.strip();
        return directory.allMerchants().stream()
                .filter(merchant -> territory.mayKnow(caller, merchant))
                .filter(merchant -> layer.isEmpty() || layer.get().reaches(merchant))
                .filter(merchant -> merchant.no().value().contains(wanted)
                        || merchant.name().contains(wanted))
                .sorted(Comparator.comparing(Merchant::no))
                .limit(OFFERED)
                .toList();
    }

    /** Operators whose merchants the caller may know, by id or name. */
    public List<Operator> operators(Caller caller, String typed) {
        access.require(caller, ProfileRights.VIEW);
        var wanted = typed.strip();
        return directory.allOperators().stream()
                .filter(operator -> operator.id().toString().contains(wanted)
                        || operator.name().contains(wanted))
                .filter(operator -> territory.mayKnow(caller, operator.id().merchant()))
                .sorted(Comparator.comparing(operator -> operator.id().toString()))
                .limit(OFFERED)
                .toList();
    }

    /** Kinds of merchants and branches that there are, as layers. */
    public List<Layer> known(Caller caller) {
        access.require(caller, ProfileRights.VIEW);
        return directory.allMerchants().stream()
                .flatMap(merchant -> Layer.shared(merchant).stream())
                .distinct()
                .filter(layer -> territory.maySee(caller, layer))
                .sorted(Comparator.comparing(Layer::scope).thenComparing(Layer::of))
                .toList();
    }

    /** Keeps what the caller made of a draft. */
    public Saving save(Caller caller, Layer layer, int revision, int onto, ProfileDocument document) {
        requireEdit(caller, layer);
        return archive.save(caller.operator(), layer, revision, onto, document);
    }

    public Saving discard(Caller caller, Layer layer, int revision) {
        requireEdit(caller, layer);
        return archive.discard(caller.operator(), layer, revision);
    }

    /** What publishing the wish would do, and how many others would have to agree; looks at every merchant. */
    public Forecast forecast(Caller caller, Wish wish) {
        requireEdit(caller, wish.layer());
        var document = archive.revision(wish.layer(), wish.revision()).orElse(ProfileDocument.EMPTY);
        var impact = archive.impact(wish.layer(), document, wish.cohort());
        var prospect = approvals.preview(caller, PublishCommand.KIND, wish.write());
        return prospect instanceof Prospect.Possible possible
                ? new Forecast(impact, Optional.empty(), possible.people())
                : new Forecast(impact, Optional.of(((Prospect.Impossible) prospect).reason()), 0);
    }

    /** Publishes, or asks the people who must agree. */
    public Submission publish(Caller caller, Wish wish) {
        requireEdit(caller, wish.layer());
        return approvals.submit(caller, PublishCommand.KIND, wish.write(), keys.get(), "");
    }

    /** Takes back what is scheduled: everything stays as it is. */
    public Publishing cancel(Caller caller, Layer layer, int number) {
        requireEdit(caller, layer);
        var outcome = archive.cancel(caller.operator(), layer, number);
        if (outcome instanceof Publishing.Published) {
            journal.record(
                    NewEntry.by(caller, "profiles.cancel", layer.toString()).fact("version", Integer.toString(number)));
        }
        return outcome;
    }

    /** How things are decided, now or at a moment; empty before anything was written down. */
    public Optional<AccessView> view(Caller caller, OperatorId about, Optional<Instant> at) {
        access.require(caller, ProfileRights.VIEW);
        if (!territory.mayKnow(caller, about.merchant())) {
            return Optional.empty();
        }
        return archive.asOf(at.orElseGet(Instant::now));
    }

    /** Shows what an operator would see, with a draft or with things as they are. */
    public Optional<Preview> preview(Caller caller, OperatorId about, Optional<Previews.Draft> draft) {
        access.require(caller, ProfileRights.EDIT);
        if (directory.operator(about).isEmpty() || !territory.mayKnow(caller, about.merchant())) {
            return Optional.empty();
        }
        journal.record(NewEntry.by(caller, "profiles.preview", about.toString())
                .fact("layer", draft.map(one -> one.layer().toString()).orElse("")));
        return Optional.of(previews.open(caller.operator(), about, draft));
    }

    private Sheet sheet(Caller caller, Layer layer) {
        return new Sheet(
                layer,
                archive.shipped(layer),
                archive.versions(layer),
                archive.inForce(layer),
                archive.draft(layer),
                waiting(caller, layer));
    }

    private Optional<Approval> waiting(Caller caller, Layer layer) {
        var filter = new ApprovalFilter(
                Set.of(ApprovalState.WAITING, ApprovalState.APPROVED),
                Optional.of(PublishCommand.KIND),
                Optional.of(PublishCommand.subject(layer)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return approvals.history(caller, filter, null, 1).stream().findFirst();
    }

    // ---- branches ----

    private void requireSight(Caller caller, Layer layer) {
        require(caller, ProfileRights.VIEW, territory.maySee(caller, layer), layer);
    }

    private void requireEdit(Caller caller, Layer layer) {
        require(caller, ProfileRights.EDIT, territory.reaches(caller, layer), layer);
    }

    private void require(Caller caller, PermissionId permission, boolean inBranch, Layer layer) {
        access.require(caller, permission);
        if (!inBranch) {
            throw new AccessDenied(
                    caller, permission + " of " + layer, new Decision(Verdict.NOT_PERMITTED, "operator"));
        }
    }
}
