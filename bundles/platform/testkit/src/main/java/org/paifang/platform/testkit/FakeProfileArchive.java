package org.paifang.platform.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.function.Cohort;
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

/**
 * Layers of the profiles in memory: everything that is published counts at once and for everybody. It checks nothing; what
 * may be published is the platform's, and tested there. Not thread-safe.
 */
public final class FakeProfileArchive implements ProfileArchive {

    public static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    public final List<Publication> published = new ArrayList<>();
    /** What is said about a merchant, where the test says so itself. */
    public final Map<MerchantNo, List<Voice>> voices = new HashMap<>();

    private final Map<Layer, ProfileDocument> files = new HashMap<>();
    private final Map<Layer, List<ProfileDraft>> drafts = new HashMap<>();
    private final Map<Layer, List<ProfileVersion>> versions = new HashMap<>();
    private final Map<String, ProfileVersion> byKey = new HashMap<>();
    private @Nullable Reason obstacle;

    /** The layer has a file that says this. */
    public FakeProfileArchive ship(Layer layer, ProfileDocument document) {
        files.put(layer, document);
        return this;
    }

    /** From now on nothing is published, for this reason. */
    public FakeProfileArchive refusing(Reason reason) {
        obstacle = reason;
        return this;
    }

    /** From now on everything is published. */
    public FakeProfileArchive willing() {
        obstacle = null;
        return this;
    }

    @Override
    public Collection<Layer> layers() {
        return drafts.keySet();
    }

    @Override
    public ProfileDocument shipped(Layer layer) {
        return files.getOrDefault(layer, ProfileDocument.EMPTY);
    }

    @Override
    public List<ProfileVersion> versions(Layer layer) {
        return versions.getOrDefault(layer, List.of());
    }

    @Override
    public Optional<ProfileVersion> inForce(Layer layer) {
        return versions(layer).stream().findFirst();
    }

    @Override
    public Optional<ProfileDraft> draft(Layer layer) {
        var all = drafts.getOrDefault(layer, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public Optional<ProfileDocument> revision(Layer layer, int revision) {
        return drafts.getOrDefault(layer, List.of()).stream()
                .filter(draft -> draft.revision() == revision)
                .map(ProfileDraft::document)
                .findFirst();
    }

    @Override
    public Saving save(OperatorId by, Layer layer, int revision, int onto, ProfileDocument document) {
        if (draft(layer).map(ProfileDraft::revision).orElse(0) != revision) {
            return new Saving.Overtaken(draft(layer));
        }
        var next = new ProfileDraft(layer, revision + 1, onto, document, by, NOON);
        drafts.computeIfAbsent(layer, first -> new ArrayList<>()).add(next);
        return new Saving.Saved(next);
    }

    @Override
    public Saving discard(OperatorId by, Layer layer, int revision) {
        drafts.remove(layer);
        return new Saving.Discarded();
    }

    @Override
    public List<Reason> problems(Layer layer, ProfileDocument document) {
        return List.of();
    }

    @Override
    public Optional<Reason> obstacle(Publication wish) {
        return Optional.ofNullable(obstacle);
    }

    @Override
    public Publishing publish(Publication wish) {
        if (obstacle != null) {
            return new Publishing.Refused(obstacle);
        }
        var before = byKey.get(wish.layer() + " " + wish.key());
        if (before != null) {
            return new Publishing.Published(before);
        }
        published.add(wish);
        var version = new ProfileVersion(
                wish.layer(),
                wish.onto() + 1,
                wish.document(),
                wish.cohort(),
                NOON,
                NOON,
                wish.by(),
                wish.agreed(),
                wish.comment(),
                Optional.empty());
        versions.computeIfAbsent(wish.layer(), first -> new ArrayList<>()).add(0, version);
        byKey.put(wish.layer() + " " + wish.key(), version);
        drafts.remove(wish.layer());
        return new Publishing.Published(version);
    }

    @Override
    public Publishing cancel(OperatorId by, Layer layer, int number) {
        return new Publishing.Refused(Reason.of(NOT_SCHEDULED));
    }

    @Override
    public Impact impact(Layer layer, ProfileDocument document, Cohort cohort) {
        return new Impact(10, 7, Map.of());
    }

    @Override
    public List<Voice> voices(MerchantNo merchant) {
        if (voices.containsKey(merchant)) {
            return voices.get(merchant);
        }
        var said = new ArrayList<Voice>();
        var known = Stream.of(Samples.ONLINE, Samples.OFFLINE)
                .filter(one -> one.no().equals(merchant))
                .findFirst()
                .orElseThrow();
        for (var layer : Layer.of(known)) {
            if (files.containsKey(layer)) {
                said.add(new Voice(layer, Optional.empty(), shipped(layer)));
            }
            inForce(layer).ifPresent(version -> said.add(new Voice(layer, Optional.of(version), version.document())));
        }
        return said;
    }

    @Override
    public Optional<AccessView> asOf(Instant at) {
        return Optional.empty();
    }

    @Override
    public AccessView trying(Layer layer, ProfileDocument document) {
        throw new UnsupportedOperationException("nobody tries here");
    }
}
