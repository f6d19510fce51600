package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;

/** Functions as the chronicle writes them down: who serves whom, and what of a version decisions and menus need. */
final class FunctionNotes {

    static final String START = "start";
    static final String FUNCTION = "function ";
    static final String VERSION = "version ";

    private static final String SEPARATOR = "\t";

    /** Stands behind a permission that the bank keeps for its own people. */
    private static final String AT_BANK = "@bank";

    private FunctionNotes() {}

    static String subject(FunctionId function) {
        return FUNCTION + function;
    }

    static String subject(InstalledFunction version) {
        return VERSION + version.bundle() + " " + version.version();
    }

    /** Who serves whom; empty for nobody. */
    static String serving(Catalog catalog, FunctionId function) {
        return catalog.served(function)
                .map(served -> String.join(
                        "\n",
                        Stream.of(
                                        Stream.of(served.most().bundle()),
                                        Stream.of(served.most().version()),
                                        Stream.of(served.some()
                                                .map(InstalledFunction::version)
                                                .orElse("")),
                                        Stream.of(Cohorts.write(served.some()
                                                .flatMap(some -> served.choice().beside())
                                                .map(Choice.Beside::cohort)
                                                .orElse(Cohort.ALL))),
                                        Stream.of(paused(served.choice().paused())))
                                .flatMap(line -> line)
                                .toList()))
                .orElse("");
    }

    /** Bundle, version for most, version for some. */
    record Serving(String bundle, String most, Optional<String> some, Choice choice) {

        List<String> versions() {
            return some.map(other -> List.of(most, other)).orElse(List.of(most));
        }
    }

    static Optional<Serving> serving(String content) {
        if (content.isEmpty()) {
            return Optional.empty();
        }
        var lines = content.split("\n", -1);
        var some = Optional.of(lines[2]).filter(version -> !version.isEmpty());
        var choice = new Choice(
                Optional.of(lines[1]),
                some.map(version -> new Choice.Beside(version, Cohorts.read(lines[3]))),
                false,
                paused(lines[4]));
        return Optional.of(new Serving(lines[0], lines[1], some, choice));
    }

    private static String paused(Choice.Pause paused) {
        return paused.everybody()
                ? "*"
                : paused.merchants().stream().map(MerchantNo::value).sorted().collect(Collectors.joining(","));
    }

    private static Choice.Pause paused(String written) {
        return written.equals("*")
                ? new Choice.Pause(true, Set.of())
                : new Choice.Pause(
                        false, Cohorts.words(written).map(MerchantNo::new).collect(Collectors.toSet()));
    }

    // ---- what of a version is needed ----

    static String version(InstalledFunction function) {
        var descriptor = function.descriptor();
        var lines = new ArrayList<String>();
        lines.add(descriptor.id().value());
        lines.add(descriptor.editions().stream().map(Edition::name).sorted().collect(Collectors.joining(",")));
        lines.add(descriptor.permissions().stream()
                .map(permission -> permission + (descriptor.atBank().contains(permission) ? AT_BANK : ""))
                .collect(Collectors.joining(",")));
        for (var item : descriptor.items()) {
            lines.add(String.join(
                    SEPARATOR,
                    "item",
                    item.id().value(),
                    item.path(),
                    item.icon(),
                    item.group(),
                    Integer.toString(item.order()),
                    item.permission().value()));
        }
        for (var language : Languages.ALL) {
            for (var key : keys(descriptor)) {
                function.messages()
                        .find(language, key)
                        .ifPresent(text -> lines.add(String.join(
                                SEPARATOR, "text", language.toLanguageTag(), key, text.replaceAll("\\s+", " "))));
            }
        }
        return String.join("\n", lines);
    }

    static InstalledFunction version(String content, String bundle, String version) {
        var lines = content.split("\n");
        var id = new FunctionId(lines[0]);
        var editions = EnumSet.noneOf(Edition.class);
        Cohorts.words(lines[1]).map(Edition::valueOf).forEach(editions::add);
        var items = new ArrayList<MenuItem>();
        var texts = new HashMap<Locale, Map<String, String>>();
        for (var line : List.of(lines).subList(3, lines.length)) {
            var parts = line.split(SEPARATOR, -1);
            if (parts[0].equals("item")) {
                items.add(new MenuItem(
                        new ItemId(parts[1]),
                        parts[2],
                        parts[3],
                        parts[4],
                        Integer.parseInt(parts[5]),
                        new PermissionId(parts[6])));
            } else {
                texts.computeIfAbsent(Locale.forLanguageTag(parts[1]), language -> new HashMap<>())
                        .put(parts[2], parts[3]);
            }
        }
        var permissions = Cohorts.words(lines[2])
                .map(word -> new PermissionId(word.replace(AT_BANK, "")))
                .toList();
        var atBank = Cohorts.words(lines[2])
                .filter(word -> word.endsWith(AT_BANK))
                .map(word -> new PermissionId(word.replace(AT_BANK, "")))
                .collect(Collectors.toSet());
        return new InstalledFunction(
                new FunctionDescriptor(id, editions, items, permissions, List.of(), atBank),
                Messages.of(texts),
                bundle,
                version);
    }

    private static List<String> keys(FunctionDescriptor descriptor) {
        return descriptor.items().stream()
                .flatMap(item -> Stream.of(item.titleKey(), item.hintKey(), "group." + item.group()))
                .distinct()
                .toList();
    }

    /** What a catalog has in place of another one, as notes. */
    static List<Chronicle.Note> changes(Catalog before, Catalog after, Instant at) {
        return Stream.concat(before.served().stream(), after.served().stream())
                .distinct()
                .sorted()
                .filter(id -> !serving(before, id).equals(serving(after, id)))
                .map(id -> new Chronicle.Note(subject(id), at, serving(after, id)))
                .toList();
    }
}
