package org.paifang.platform.lifecycle.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.text.Words;

/**
 * What a package says of itself in its manifest, before anything of it runs.
 *
 * @param items the path of each, in their order
 * @param api the first segments below {@code /api/v1/} that it owns
 */
public record Declaration(
        FunctionId function,
        String bundle,
        String version,
        Set<Edition> editions,
        Map<ItemId, String> items,
        List<PermissionId> permissions,
        List<String> api,
        List<String> tables) {

    static final String FUNCTION = "Paifang-Function";
    static final String EDITIONS = "Paifang-Editions";
    static final String ITEMS = "Paifang-Items";
    static final String PERMISSIONS = "Paifang-Permissions";
    static final String API = "Paifang-Api";
    static final String TABLES = "Paifang-Tables";

    /** Addresses that the platform itself answers at. */
    private static final Set<String> PLATFORMS = Set.of("api", "login", "preview", "public");

    private static final Pattern SEGMENT = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final String PATH = "path=";

    /**
     * Reads it.
     *
     * @param manifest gives the value of a header, null if there is none
     * @param problems told every reason why it is not a declaration
     * @return null if there is a problem
     */
    public static @Nullable Declaration read(UnaryOperator<@Nullable String> manifest, Consumer<Reason> problems) {
        var reader = new Reader(manifest, problems);
        var function = reader.one(FUNCTION, FunctionId::new);
        var bundle = reader.required("Bundle-SymbolicName");
        var version = reader.required("Bundle-Version");
        var editions = reader.list(EDITIONS, Edition::valueOf);
        var items = reader.items();
        var permissions = reader.list(PERMISSIONS, PermissionId::new);
        var api = reader.list(API, Declaration::segment);
        var tables = reader.list(TABLES, table -> table);
        if (function == null || bundle == null || version == null || reader.failed) {
            return null;
        }
        var all = editions.isEmpty() ? EnumSet.allOf(Edition.class) : EnumSet.copyOf(editions);
        var name = bundle.split(";", 2)[0].strip();
        var declared = new Declaration(function, name, version, all, items, permissions, api, tables);
        declared.check(reader::problem);
        return reader.failed ? null : declared;
    }

    private static String segment(String text) {
        if (!SEGMENT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a path of the API is one word, or several joined by hyphens, was " + text);
        }
        return text;
    }

    /** Whatever it owns bears its name. */
    private void check(Consumer<Reason> problem) {
        if (!bundle.endsWith("." + function)) {
            problem.accept(Reason.of("lifecycle.manifest.bundle-name", bundle, function.value()));
        }
        items.keySet().stream()
                .filter(item -> !item.function().equals(function))
                .forEach(item ->
                        problem.accept(Reason.of("lifecycle.manifest.item-name", item.value(), function.value())));
        items.values().stream()
                .filter(PLATFORMS::contains)
                .forEach(path -> problem.accept(Reason.of("lifecycle.manifest.platform-path", path)));
        items.values().stream()
                .filter(path -> Collections.frequency(items.values(), path) > 1)
                .distinct()
                .forEach(path -> problem.accept(Reason.of("lifecycle.manifest.path-twice", path)));
        permissions.stream()
                .filter(permission -> !permission.function().equals(function))
                .forEach(one ->
                        problem.accept(Reason.of("lifecycle.manifest.permission-name", one.value(), function.value())));
        var prefix = function.value().replace('-', '_') + "_";
        tables.stream()
                .filter(table -> !table.startsWith(prefix))
                .forEach(table -> problem.accept(Reason.of("lifecycle.manifest.table-name", table, prefix)));
    }

    /** Headers, and what is wrong with them. */
    private static final class Reader {

        private final UnaryOperator<@Nullable String> manifest;
        private final Consumer<Reason> problems;
        private boolean failed;

        private Reader(UnaryOperator<@Nullable String> manifest, Consumer<Reason> problems) {
            this.manifest = manifest;
            this.problems = problems;
        }

        private void problem(Reason reason) {
            failed = true;
            problems.accept(reason);
        }

        private @Nullable String required(String header) {
            var value = manifest.apply(header);
            if (value == null || value.isBlank()) {
                problem(Reason.of("lifecycle.manifest.no-header", header));
                return null;
            }
            return value.strip();
        }

        private <T> @Nullable T one(String header, java.util.function.Function<String, T> parse) {
            var value = required(header);
            return value == null ? null : parsed(header, value, parse);
        }

        private <T> @Nullable T parsed(String header, String value, java.util.function.Function<String, T> parse) {
            try {
                return parse.apply(value);
            } catch (IllegalArgumentException e) {
                problem(Reason.of("lifecycle.manifest.wrong", header, Words.detail(e.getMessage())));
                return null;
            }
        }

        private <T> List<T> list(String header, java.util.function.Function<String, T> parse) {
            var values = new ArrayList<T>();
            for (var part : parts(header)) {
                var value = parsed(header, part, parse);
                if (value != null) {
                    values.add(value);
                }
            }
            return List.copyOf(values);
        }

        private Map<ItemId, String> items() {
            var items = new LinkedHashMap<ItemId, String>();
            for (var part : parts(ITEMS)) {
                var halves = part.split(";", 2);
                var item = parsed(ITEMS, halves[0].strip(), ItemId::new);
                if (halves.length < 2 || !halves[1].strip().startsWith(PATH)) {
                    problem(Reason.of("lifecycle.manifest.no-path", ITEMS, halves[0].strip()));
                } else if (item != null && items.containsKey(item)) {
                    problem(Reason.of("lifecycle.manifest.item-twice", item.value()));
                } else if (item != null) {
                    items.put(item, halves[1].strip().substring(PATH.length()));
                }
            }
            return items;
        }

        private List<String> parts(String header) {
            var value = manifest.apply(header);
            return value == null
                    ? List.of()
                    : Arrays.stream(value.split(","))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .toList();
        }
    }
}
