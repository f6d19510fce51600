package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.access.Explanation;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.AccessView;
import org.paifang.platform.api.profile.Layer;

/** Rebuilds from the chronicle and the versions how everything was at a moment, and decides with the code of today. */
public class Past {

    private final Chronicle chronicle;
    private final ProfileStore versions;
    private final Rights rights;
    private final Directory today;

    /** What was written down of functions, files and merchants, the versions of profiles, and the rights of operators. */
    public Past(Chronicle chronicle, ProfileStore versions, Rights rights, Directory today) {
        this.chronicle = chronicle;
        this.versions = versions;
        this.rights = rights;
        this.today = today;
    }

    /** What an operator was and held at a moment; empty for one that did not exist. */
    @FunctionalInterface
    public interface Rights {

        Optional<Operator> asOf(OperatorId operator, Instant moment);
    }

    /** Empty before the chronicle began. */
    Optional<AccessView> at(Instant moment) {
        return chronicle.last(FunctionNotes.START, moment).map(start -> {
            var people = new PeopleThen(chronicle, rights, today, moment);
            var functions = CatalogRegistry.of(catalog(start.at(), moment, people));
            return new View(new ProfilesThen(moment, files(moment), people), functions, people);
        });
    }

    /** From the last start of the platform on: what came, changed and went. */
    private Catalog catalog(Instant start, Instant moment, PeopleThen people) {
        var serving = new LinkedHashMap<FunctionId, String>();
        for (var note : chronicle.between(FunctionNotes.FUNCTION, start, moment)) {
            serving.put(new FunctionId(note.subject().substring(FunctionNotes.FUNCTION.length())), note.content());
        }
        var catalog = Catalog.empty(no -> people.merchant(no).flatMap(Merchant::branch));
        var key = 0L;
        for (var entry : serving.entrySet()) {
            var served = FunctionNotes.serving(entry.getValue());
            if (served.isPresent()) {
                for (var version : served.get().versions()) {
                    var candidate = candidate(key++, served.get().bundle(), version, moment);
                    catalog = candidate.map(catalog::with).orElse(catalog);
                }
                catalog = catalog.with(entry.getKey(), served.get().choice());
            }
        }
        return catalog;
    }

    private Optional<Candidate> candidate(long key, String bundle, String version, Instant moment) {
        return chronicle
                .last(FunctionNotes.VERSION + bundle + " " + version, moment)
                .map(note -> FunctionNotes.version(note.content(), bundle, version))
                .map(function -> new Candidate(
                        key, bundle, version, new Candidate.Read(function.descriptor(), function.messages())));
    }

    private ProfileBook files(Instant moment) {
        var texts = new HashMap<String, Map<String, Object>>();
        for (var note : chronicle.between(Writer.FILE, Instant.EPOCH, moment)) {
            var layer = note.subject().substring(Writer.FILE.length());
            var configuration = new HashMap<String, Object>();
            note.content()
                    .lines()
                    .map(line -> line.split("=", 2))
                    .forEach(pair -> configuration.put(pair[0], pair[pair.length - 1]));
            configuration.put("layer", layer);
            texts.put(layer, configuration);
        }
        return ProfileBook.read(texts);
    }

    /** What the profiles said at a moment; the versions are read for whom somebody asks about. */
    private final class ProfilesThen {

        private final Instant moment;
        private final ProfileBook files;
        private final PeopleThen people;

        ProfilesThen(Instant moment, ProfileBook files, PeopleThen people) {
            this.moment = moment;
            this.files = files;
            this.people = people;
        }

        ProfileBook of(OperatorId operator) {
            var slots = new HashMap<Layer, Slot>();
            people.merchant(operator.merchant())
                    .map(Layer::of)
                    .orElse(List.of())
                    .forEach(layer -> {
                        var oldestFirst = new ArrayList<>(Past.this.versions.versions(layer));
                        Collections.reverse(oldestFirst);
                        Slot.of(layer, oldestFirst, moment).ifPresent(slot -> slots.put(layer, slot));
                    });
            return files.under(slots);
        }
    }

    /** Everything at a moment. */
    private record View(ProfilesThen profiles, CatalogRegistry functions, PeopleThen people) implements AccessView {

        @Override
        public List<EffectiveMenu.Group> menu(OperatorId operator) {
            return world(operator).menu(operator);
        }

        @Override
        public Explanation explain(OperatorId operator, ItemId item) {
            return world(operator).explain(operator, item);
        }

        @Override
        public List<ItemId> items(OperatorId operator) {
            return world(operator).items(operator);
        }

        private World world(OperatorId operator) {
            var book = profiles.of(operator);
            return new World(functions, people, () -> book);
        }
    }
}
