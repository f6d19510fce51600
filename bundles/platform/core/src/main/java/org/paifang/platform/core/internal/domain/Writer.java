package org.paifang.platform.core.internal.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileDocument;

/**
 * Writes into the chronicle which functions serve whom, and what the files of the profiles say. Since the chronicle outlives
 * the platform, it also sees what was changed in a file while nothing ran.
 */
public class Writer {

    /** Keeps who changed what in the files. */
    @FunctionalInterface
    public interface FileChanges {

        /** Nobody wants to know. */
        FileChanges NONE = change -> {};

        /** Called in the transaction that writes it into the chronicle. */
        void changed(FileChange change);
    }

    /**
     * What a file says of a layer has changed.
     *
     * @param file its PID, if it is known: of one that went while nothing ran it is not
     * @param whileStopped whether it was changed while the platform did not run
     */
    public record FileChange(
            Layer layer, Optional<String> file, ProfileDocument before, ProfileDocument after, boolean whileStopped) {}

    static final String FILE = "file ";

    private final Chronicle chronicle;
    private final Moments moments;
    private final ProfileSource profiles;
    private final FileChanges fileChanges;
    private final Clock clock;
    private final boolean ranBefore;
    private final Set<String> versions = new HashSet<>();
    private final List<Moments.Moment> pending = new ArrayList<>();
    private Map<Layer, ProfileDocument> files;
    private Map<Layer, String> names = Map.of();
    private Catalog last = Catalog.empty(nobody -> Optional.empty());
    private boolean started;

    /** The platform has started: nobody is served until the functions come. */
    public Writer(Chronicle chronicle, Moments moments, ProfileSource profiles, FileChanges fileChanges, Clock clock) {
        this.chronicle = chronicle;
        this.moments = moments;
        this.profiles = profiles;
        this.fileChanges = fileChanges;
        this.clock = clock;
        this.ranBefore = chronicle.last(FunctionNotes.START, clock.instant()).isPresent();
        this.files = known();
    }

    /** Writes down what has changed since the last time. What cannot be written is tried again with the next change. */
    public synchronized void write() {
        var notes = new ArrayList<Chronicle.Note>();
        var catalog = last;
        pending.addAll(moments.drain());
        if (!started) {
            var since = pending.isEmpty() ? clock.instant() : pending.get(0).at();
            notes.add(new Chronicle.Note(FunctionNotes.START, since, ""));
        }
        for (var moment : pending) {
            notes.addAll(notes(catalog, moment));
            catalog = moment.catalog();
        }
        var book = profiles.book();
        var changed = changed(book);
        changed.forEach(change -> notes.add(new Chronicle.Note(
                FILE + change.layer(), clock.instant(), change.after().text())));
        if (!notes.isEmpty()) {
            chronicle.add(notes, () -> told(changed));
        }
        pending.clear();
        started = true;
        last = catalog;
        files = book.files();
        names = book.fileNames();
    }

    /** What was shipped is no change: of the very first start nothing is told. */
    private void told(List<FileChange> changed) {
        if (started || ranBefore) {
            changed.forEach(fileChanges::changed);
        }
    }

    private List<Chronicle.Note> notes(Catalog before, Moments.Moment moment) {
        var notes = new ArrayList<Chronicle.Note>();
        var catalog = moment.catalog();
        for (var id : catalog.served()) {
            catalog.served(id).ifPresent(served -> {
                note(served.most(), moment).ifPresent(notes::add);
                served.some().flatMap(some -> note(some, moment)).ifPresent(notes::add);
            });
        }
        notes.addAll(FunctionNotes.changes(before, catalog, moment.at()));
        return notes;
    }

    /** Each version once, unless it says something else of itself than the last time: a build of the same version. */
    private Optional<Chronicle.Note> note(InstalledFunction version, Moments.Moment moment) {
        var subject = FunctionNotes.subject(version);
        var content = FunctionNotes.version(version);
        if (versions.contains(subject + "\n" + content)
                || chronicle
                        .last(subject, moment.at())
                        .filter(note -> note.content().equals(content))
                        .isPresent()) {
            versions.add(subject + "\n" + content);
            return Optional.empty();
        }
        return Optional.of(new Chronicle.Note(subject, moment.at(), content));
    }

    private List<FileChange> changed(ProfileBook book) {
        var now = book.files();
        var layers = new HashSet<>(files.keySet());
        layers.addAll(now.keySet());
        return layers.stream()
                .filter(layer -> !said(files, layer).equals(said(now, layer)))
                .map(layer -> new FileChange(
                        layer,
                        Optional.ofNullable(book.fileNames().getOrDefault(layer, names.get(layer))),
                        said(files, layer),
                        said(now, layer),
                        !started))
                .toList();
    }

    private Map<Layer, ProfileDocument> known() {
        var known = new HashMap<Layer, ProfileDocument>();
        for (var note : chronicle.between(FILE, Instant.EPOCH, clock.instant())) {
            Layer.parse(note.subject().substring(FILE.length()))
                    .ifPresent(layer -> known.put(layer, ProfileDocument.parse(note.content())));
        }
        return known;
    }

    private static ProfileDocument said(Map<Layer, ProfileDocument> files, Layer layer) {
        return files.getOrDefault(layer, ProfileDocument.EMPTY);
    }
}
