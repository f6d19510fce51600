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

/** Writes into the chronicle which functions serve whom, and what the files of the profiles say. */
public class Writer {

    static final String FILE = "file ";

    private final Chronicle chronicle;
    private final Moments moments;
    private final ProfileSource profiles;
    private final Clock clock;
    private final Set<String> versions = new HashSet<>();
    private final List<Moments.Moment> pending = new ArrayList<>();
    private Map<Layer, ProfileDocument> files;
    private Catalog last = Catalog.empty(nobody -> Optional.empty());
    private boolean started;

    /** The platform has started: nobody is served until the functions come. */
    public Writer(Chronicle chronicle, Moments moments, ProfileSource profiles, Clock clock) {
        this.chronicle = chronicle;
        this.moments = moments;
        this.profiles = profiles;
        this.clock = clock;
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
        var now = profiles.book().files();
        notes.addAll(fileNotes(now));
        if (!notes.isEmpty()) {
            chronicle.add(notes);
        }
        pending.clear();
        started = true;
        last = catalog;
        files = now;
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

    private List<Chronicle.Note> fileNotes(Map<Layer, ProfileDocument> now) {
        var layers = new HashSet<>(files.keySet());
        layers.addAll(now.keySet());
        return layers.stream()
                .filter(layer -> !text(files, layer).equals(text(now, layer)))
                .map(layer -> new Chronicle.Note(FILE + layer, clock.instant(), text(now, layer)))
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

    private static String text(Map<Layer, ProfileDocument> files, Layer layer) {
        return files.getOrDefault(layer, ProfileDocument.EMPTY).text();
    }
}
