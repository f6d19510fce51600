package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileDraft;
import org.paifang.platform.api.profile.ProfileVersion;

/** Versions, drafts and notes without a database. */
final class MemoryProfiles implements ProfileStore, Chronicle {

    private final List<ProfileVersion> versions = new ArrayList<>();
    private final Map<String, ProfileVersion> byKey = new HashMap<>();
    private final List<ProfileDraft> drafts = new ArrayList<>();
    private final List<ProfileDraft> ends = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    @Override
    public List<ProfileVersion> current(Instant now) {
        return List.copyOf(versions);
    }

    @Override
    public List<ProfileVersion> versions(Layer layer) {
        return versions.stream()
                .filter(one -> one.layer().equals(layer))
                .sorted(Comparator.comparingInt(ProfileVersion::number).reversed())
                .toList();
    }

    @Override
    public Optional<ProfileVersion> find(Layer layer, String key) {
        return Optional.ofNullable(byKey.get(layer + key));
    }

    @Override
    public boolean add(ProfileVersion version, String key) {
        if (versions(version.layer()).stream().anyMatch(one -> one.number() == version.number())) {
            return false;
        }
        versions.add(version);
        byKey.put(version.layer() + key, version);
        return true;
    }

    @Override
    public void cancel(Layer layer, int number, Instant at) {
        versions.replaceAll(one -> !one.layer().equals(layer) || one.number() != number
                ? one
                : new ProfileVersion(
                        layer,
                        number,
                        one.document(),
                        one.cohort(),
                        one.publishedAt(),
                        one.from(),
                        one.by(),
                        one.agreed(),
                        one.comment(),
                        Optional.of(at)));
    }

    @Override
    public List<ProfileDraft> drafts() {
        return drafts.stream()
                .map(ProfileDraft::layer)
                .distinct()
                .flatMap(layer -> draft(layer).stream())
                .toList();
    }

    @Override
    public Optional<ProfileDraft> draft(Layer layer) {
        return last(layer).filter(draft -> !ends.contains(draft));
    }

    @Override
    public int lastRevision(Layer layer) {
        return last(layer).map(ProfileDraft::revision).orElse(0);
    }

    @Override
    public boolean add(ProfileDraft draft, boolean end) {
        if (lastRevision(draft.layer()) >= draft.revision()) {
            return false;
        }
        drafts.add(draft);
        if (end) {
            ends.add(draft);
        }
        return true;
    }

    @Override
    public Optional<ProfileDocument> revision(Layer layer, int revision) {
        return drafts.stream()
                .filter(one -> one.layer().equals(layer) && one.revision() == revision)
                .map(ProfileDraft::document)
                .findFirst();
    }

    private Optional<ProfileDraft> last(Layer layer) {
        return drafts.stream()
                .filter(one -> one.layer().equals(layer))
                .max(Comparator.comparingInt(ProfileDraft::revision));
    }

    @Override
    public void add(List<Note> more) {
        notes.addAll(more);
    }

    @Override
    public void add(List<Note> more, Runnable beside) {
        beside.run();
        add(more);
    }

    @Override
    public Optional<Note> last(String subject, Instant at) {
        return notes.stream()
                .filter(note -> note.subject().equals(subject) && !note.at().isAfter(at))
                .reduce((older, newer) -> newer.at().isBefore(older.at()) ? older : newer);
    }

    @Override
    public boolean knows(String subject) {
        return notes.stream().anyMatch(note -> note.subject().equals(subject));
    }

    @Override
    public List<Note> between(String beginning, Instant from, Instant until) {
        return notes.stream()
                .filter(note -> note.subject().startsWith(beginning))
                .filter(note -> !note.at().isBefore(from) && !note.at().isAfter(until))
                .toList();
    }

    @Override
    public Optional<Instant> beginning() {
        return notes.stream().map(Note::at).min(Comparator.naturalOrder());
    }
}
