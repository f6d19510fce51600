package org.paifang.platform.core.internal.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.AccessView;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileArchive;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileDraft;
import org.paifang.platform.api.profile.ProfileVersion;
import org.paifang.platform.api.profile.Publication;
import org.paifang.platform.api.text.Reason;

/** Drafts, versions and what they come to. One change at a time on a node; on several the database decides. */
public class Archive implements ProfileArchive {

    private static final int LONGEST_KEY = 100;

    private final ProfileStore store;
    private final Documents documents;
    private final ProfileSource profiles;
    private final FunctionRegistry functions;
    private final Directory directory;
    private final Past past;
    private final Clock clock;
    private final Lockout lockout;
    private final DocumentCheck check;

    public Archive(
            ProfileStore store,
            Documents documents,
            ProfileSource profiles,
            FunctionRegistry functions,
            Directory directory,
            Past past,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.profiles = profiles;
        this.functions = functions;
        this.directory = directory;
        this.past = past;
        this.clock = clock;
        this.lockout = new Lockout(functions, directory);
        this.check = new DocumentCheck(functions);
    }

    @Override
    public Collection<Layer> layers() {
        var layers = new HashSet<>(profiles.book().files().keySet());
        layers.addAll(documents.layers());
        store.drafts().forEach(draft -> layers.add(draft.layer()));
        return layers;
    }

    @Override
    public ProfileDocument shipped(Layer layer) {
        return profiles.book().files().getOrDefault(layer, ProfileDocument.EMPTY);
    }

    @Override
    public List<ProfileVersion> versions(Layer layer) {
        return store.versions(layer);
    }

    @Override
    public Optional<ProfileVersion> inForce(Layer layer) {
        var now = clock.instant();
        return documents.of(layer).stream()
                .filter(one -> one.cancelledAt().isEmpty()
                        && !one.from().isAfter(now)
                        && one.cohort().isAll())
                .reduce((older, newer) -> newer);
    }

    @Override
    public Optional<ProfileDraft> draft(Layer layer) {
        return store.draft(layer);
    }

    @Override
    public Optional<ProfileDocument> revision(Layer layer, int revision) {
        return store.revision(layer, revision);
    }

    @Override
    public Saving save(OperatorId by, Layer layer, int revision, int onto, ProfileDocument document) {
        var reasons = problems(layer, document);
        if (!reasons.isEmpty()) {
            return new Saving.Refused(reasons);
        }
        return keep(by, layer, revision, onto, document, false);
    }

    @Override
    public Saving discard(OperatorId by, Layer layer, int revision) {
        return keep(by, layer, revision, 0, ProfileDocument.EMPTY, true);
    }

    private Saving keep(OperatorId by, Layer layer, int revision, int onto, ProfileDocument document, boolean end) {
        var present = store.draft(layer);
        if (present.map(ProfileDraft::revision).orElse(0) != revision) {
            return new Saving.Overtaken(present);
        }
        var next = new ProfileDraft(layer, store.lastRevision(layer) + 1, onto, document, by, now());
        if (!store.add(next, end)) {
            return new Saving.Overtaken(store.draft(layer));
        }
        return end ? new Saving.Discarded() : new Saving.Saved(next);
    }

    @Override
    public List<Reason> problems(Layer layer, ProfileDocument document) {
        return check.problems(document);
    }

    @Override
    public Optional<Reason> obstacle(Publication wish) {
        return obstacle(wish, version(wish));
    }

    private Optional<Reason> obstacle(Publication wish, ProfileVersion wanted) {
        var wrong = problems(wish.layer(), wish.document());
        if (!wrong.isEmpty()) {
            return Optional.of(wrong.get(0));
        }
        if (wish.comment().length() > Publication.LONGEST_COMMENT) {
            return Optional.of(Reason.of(COMMENT_TOO_LONG, Publication.LONGEST_COMMENT));
        }
        var versions = store.versions(wish.layer());
        var newest = versions.isEmpty() ? 0 : versions.get(0).number();
        if (newest != wish.onto()) {
            return Optional.of(Reason.of(OVERTAKEN, newest));
        }
        var now = clock.instant();
        var waiting = versions.stream().filter(one -> one.waits(now)).findFirst();
        if (waiting.isPresent()) {
            return waiting.map(one -> Reason.of(SCHEDULED, one.number(), one.from()));
        }
        var last = versions.stream().filter(one -> one.cancelledAt().isEmpty()).findFirst();
        var said = last.map(ProfileVersion::document).orElse(ProfileDocument.EMPTY);
        var toWhom = last.map(ProfileVersion::cohort).orElse(Cohort.ALL);
        if (said.equals(wish.document()) && toWhom.equals(wish.cohort())) {
            return Optional.of(Reason.of(NO_CHANGE));
        }
        return lockout.find(documents.book().over(profiles.book()), wanted, scheduled(now), wish);
    }

    @Override
    public synchronized Publishing publish(Publication wish) {
        if (wish.key().isEmpty() || wish.key().length() > LONGEST_KEY) {
            throw new IllegalArgumentException("the key of a publication has 1 to " + LONGEST_KEY + " characters");
        }
        var before = store.find(wish.layer(), wish.key());
        if (before.isPresent()) {
            return new Publishing.Published(before.get());
        }
        var version = version(wish);
        var obstacle = obstacle(wish, version);
        if (obstacle.isPresent()) {
            return new Publishing.Refused(obstacle.get());
        }
        if (!store.add(version, wish.key())) {
            return store.find(wish.layer(), wish.key())
                    .<Publishing>map(Publishing.Published::new)
                    .orElseGet(() -> new Publishing.Refused(Reason.of(OVERTAKEN, version.number())));
        }
        documents.take(version);
        endDraft(version);
        return new Publishing.Published(version);
    }

    /** A draft that says what was published has come to its end; one that was changed since goes on. */
    private void endDraft(ProfileVersion version) {
        store.draft(version.layer())
                .filter(draft -> draft.document().equals(version.document()))
                .ifPresent(draft -> discard(version.by(), version.layer(), draft.revision()));
    }

    @Override
    public synchronized Publishing cancel(OperatorId by, Layer layer, int number) {
        var now = now();
        var found = store.versions(layer).stream()
                .filter(one -> one.number() == number && one.waits(now))
                .findFirst();
        if (found.isEmpty()) {
            return new Publishing.Refused(Reason.of(NOT_SCHEDULED));
        }
        store.cancel(layer, number, now);
        var one = found.get();
        var cancelled = new ProfileVersion(
                one.layer(),
                one.number(),
                one.document(),
                one.cohort(),
                one.publishedAt(),
                one.from(),
                one.by(),
                one.agreed(),
                one.comment(),
                Optional.of(now));
        documents.take(cancelled);
        return new Publishing.Published(cancelled);
    }

    @Override
    public Impact impact(Layer layer, ProfileDocument document, Cohort cohort) {
        return Reach.of(directory, documents.book().over(profiles.book()), layer, document, cohort);
    }

    @Override
    public List<Voice> voices(MerchantNo merchant) {
        var book = profiles.book();
        return directory
                .merchant(merchant)
                .map(known -> book.of(known).stream()
                        .map(rules -> new Voice(
                                rules.layer(),
                                rules.version(),
                                rules.version().map(ProfileVersion::document).orElseGet(() -> book.files()
                                        .getOrDefault(rules.layer(), ProfileDocument.EMPTY))))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<AccessView> asOf(Instant at) {
        return past.at(at);
    }

    @Override
    public AccessView trying(Layer layer, ProfileDocument document) {
        var book = trial(layer, document);
        return new World(functions, directory, () -> book);
    }

    /** What the profiles would say. */
    ProfileBook trial(Layer layer, ProfileDocument document) {
        return profiles.book().with(layer, Slot.of(Slot.rules(layer, document)));
    }

    private List<ProfileVersion> scheduled(Instant now) {
        return documents.layers().stream()
                .flatMap(layer -> documents.of(layer).stream())
                .filter(one -> one.waits(now))
                .toList();
    }

    private ProfileVersion version(Publication wish) {
        var now = now();
        return new ProfileVersion(
                wish.layer(),
                wish.onto() + 1,
                wish.document(),
                wish.cohort(),
                now,
                wish.from()
                        .map(from -> from.truncatedTo(ChronoUnit.MICROS))
                        .filter(from -> from.isAfter(now))
                        .orElse(now),
                wish.by(),
                wish.agreed(),
                wish.comment(),
                Optional.empty());
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
