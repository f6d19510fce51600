package org.paifang.bank.profiles.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.Detail;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileArchive;
import org.paifang.platform.api.profile.ProfileArchive.Publishing;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileVersion;
import org.paifang.platform.api.profile.Publication;
import org.paifang.platform.api.profile.Publication.Agreement;
import org.paifang.platform.api.text.Reason;

/** Publishing a revision of a draft, as other people may have to agree to it. */
public class PublishCommand implements ApprovableCommand {

    public static final String KIND = "profiles.publish";

    /** The maker is of a branch that the layer reaches beyond. */
    public static final String BEYOND = "publish.beyond";

    private static final int LONGEST_SUBJECT = 64;
    private static final int MOST_LINES = 60;

    private final ProfileArchive archive;
    private final Supplier<@Nullable Approvals> approvals;
    private final Journal journal;
    private final Territory territory;

    public PublishCommand(
            ProfileArchive archive, Directory directory, Supplier<@Nullable Approvals> approvals, Journal journal) {
        this.archive = archive;
        this.territory = new Territory(directory);
        this.approvals = approvals;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PermissionId maker() {
        return ProfileRights.EDIT;
    }

    @Override
    public PermissionId checker() {
        return ProfileRights.APPROVE;
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
        return Optional.of(ProfileRights.DESIGN_ITEM);
    }

    /** Somebody of a branch agrees to nothing that reaches beyond it. */
    @Override
    public boolean concerns(Caller caller, String content) {
        return Wish.read(content)
                .filter(wish -> territory.reaches(caller, wish.layer()))
                .isPresent();
    }

    @Override
    public Trial tryOut(Caller maker, String content) {
        var wish = Wish.read(content);
        var document = wish.flatMap(one -> archive.revision(one.layer(), one.revision()));
        if (wish.isEmpty() || document.isEmpty()) {
            return new Trial.Impossible(Reason.of("publish.unreadable"));
        }
        if (!territory.reaches(maker, wish.get().layer())) {
            return new Trial.Impossible(Reason.of(BEYOND, words(wish.get().layer())));
        }
        var obstacle = archive.obstacle(publication(maker, wish.get(), document.get(), List.of(), "trial"));
        return obstacle.<Trial>map(Trial.Impossible::new)
                .orElseGet(() -> new Trial.Possible(
                        Reason.of("publish.title", words(wish.get().layer())),
                        lines(wish.get(), document.get()),
                        Optional.empty(),
                        subject(wish.get().layer()),
                        "revision " + wish.get().revision() + " onto "
                                + wish.get().onto()));
    }

    @Override
    public Effect execute(Caller maker, String content, String idempotencyKey) {
        var wish = Wish.read(content);
        var document = wish.flatMap(one -> archive.revision(one.layer(), one.revision()));
        if (wish.isEmpty() || document.isEmpty()) {
            return new Effect.NotDone(Reason.of("publish.unreadable"));
        }
        var layer = wish.get().layer();
        if (!territory.reaches(maker, layer)) {
            return new Effect.NotDone(Reason.of(BEYOND, words(layer)));
        }
        var before = said(layer);
        var agreed = agreed(maker, idempotencyKey);
        var outcome = archive.publish(publication(maker, wish.get(), document.get(), agreed, idempotencyKey));
        if (outcome instanceof Publishing.Refused refused) {
            return new Effect.NotDone(refused.reason());
        }
        var version = ((Publishing.Published) outcome).version();
        journal.record(entry(maker, version, before));
        return new Effect.Done(subject(layer) + " " + version.number());
    }

    private static Publication publication(
            Caller maker, Wish wish, ProfileDocument document, List<OperatorId> agreed, String key) {
        return new Publication(
                wish.layer(),
                document,
                wish.onto(),
                wish.cohort(),
                wish.from(),
                maker.operator(),
                agreed,
                wish.comment(),
                key,
                ProfileRights.KEEP_OPEN,
                Optional.of(new Agreement(KIND, ProfileRights.EDIT, ProfileRights.APPROVE)));
    }

    private static NewEntry entry(Caller maker, ProfileVersion version, ProfileDocument before) {
        return NewEntry.by(
                        Actor.of(maker),
                        maker.merchant(),
                        "profiles.publish",
                        version.layer().toString())
                .fact("version", Integer.toString(version.number()))
                .fact("from", version.from().toString())
                .fact("cohort", version.cohort().toString())
                .and(Detail.between(before.entries(), version.document().entries()));
    }

    private List<Line> lines(Wish wish, ProfileDocument document) {
        var lines = new ArrayList<Line>();
        lines.add(Line.fact("line.layer", words(wish.layer())));
        lines.add(Line.fact("line.who", who(wish.cohort())));
        wish.from().ifPresent(from -> lines.add(Line.fact("line.from", from)));
        var impact = archive.impact(wish.layer(), document, wish.cohort());
        lines.add(Line.fact("line.merchants", (long) impact.changed()));
        var changes = new Changes().between(said(wish.layer()), document);
        changes.stream().limit(MOST_LINES).forEach(change -> lines.add(Line.fact("line.change", change)));
        if (changes.size() > MOST_LINES) {
            lines.add(Line.fact("line.more", (long) changes.size() - MOST_LINES));
        }
        return lines;
    }

    /** A layer, as people call it. */
    public static Reason words(Layer layer) {
        return switch (layer.scope()) {
            case PLATFORM -> Reason.of("layer.platform");
            case EDITION -> Reason.of("edition." + layer.of());
            case KIND -> Reason.of("layer.kind", layer.of());
            case BRANCH -> Reason.of("layer.branch", layer.of().replace('/', ' '));
            case MERCHANT -> Reason.of("layer.merchant", layer.of());
        };
    }

    private static Object who(Cohort cohort) {
        if (cohort.isAll()) {
            return Reason.of("who.all");
        }
        return cohort.branches().isEmpty() && cohort.merchants().isEmpty()
                ? Reason.of("who.share", cohort.percent())
                : cohort.toString();
    }

    private ProfileDocument said(Layer layer) {
        return archive.versions(layer).stream()
                .filter(version -> version.cancelledAt().isEmpty())
                .findFirst()
                .map(ProfileVersion::document)
                .orElse(ProfileDocument.EMPTY);
    }

    /** Who agreed since what it would do was last something else. */
    private List<OperatorId> agreed(Caller maker, String key) {
        var platform = approvals.get();
        return platform == null
                ? List.of()
                : platform.find(maker, KIND, key).map(Approval::agreed).orElse(List.of());
    }

    static String subject(Layer layer) {
        var written = layer.toString();
        return written.length() <= LONGEST_SUBJECT ? written : written.substring(0, LONGEST_SUBJECT);
    }
}
