package org.paifang.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.store.Migrations;

/**
 * What a function's manifest says of it, so that the package can be checked before anything of it runs; each function
 * has a test that calls {@link #verify}.
 */
public final class DeclarationContract {

    private static final String FUNCTION = "Paifang-Function";
    private static final String EDITIONS = "Paifang-Editions";
    private static final String ITEMS = "Paifang-Items";
    private static final String PERMISSIONS = "Paifang-Permissions";
    private static final String TABLES = "Paifang-Tables";

    private DeclarationContract() {}

    /**
     * Fails unless the manifest beside the function's classes declares exactly what its descriptor says and what its
     * changelogs make: {@code Paifang-Function}, {@code -Editions}, {@code -Items} (each {@code id;path=path}),
     * {@code -Permissions} and {@code -Tables}; the order makes no difference, a header for nothing is left out.
     */
    public static void verify(PlatformFunction function, Migrations... changelogs) {
        assertThat(declared(manifestBeside(function.getClass())))
                .as("what META-INF/MANIFEST.MF declares; see bundle.instructions in the pom")
                .isEqualTo(carried(function, changelogs));
    }

    private static SortedMap<String, List<String>> declared(Attributes manifest) {
        var declared = new TreeMap<String, List<String>>();
        for (var header : List.of(FUNCTION, EDITIONS, ITEMS, PERMISSIONS, TABLES)) {
            var value = manifest.getValue(header);
            if (value != null) {
                declared.put(header, sorted(Stream.of(value.split(",", -1)).map(String::strip)));
            }
        }
        return declared;
    }

    private static SortedMap<String, List<String>> carried(PlatformFunction function, Migrations... changelogs) {
        var descriptor = function.descriptor();
        var carried = new TreeMap<String, List<String>>();
        carried.put(FUNCTION, List.of(descriptor.id().value()));
        carried.put(EDITIONS, sorted(descriptor.editions().stream().map(edition -> edition.name())));
        carried.put(ITEMS, sorted(descriptor.items().stream().map(item -> item.id() + ";path=" + item.path())));
        carried.put(PERMISSIONS, sorted(descriptor.permissions().stream().map(permission -> permission.value())));
        carried.put(TABLES, tables(changelogs));
        carried.values().removeIf(List::isEmpty);
        return carried;
    }

    private static List<String> tables(Migrations... changelogs) {
        if (changelogs.length == 0) {
            return List.of();
        }
        try (var database = Databases.DERBY.open()) {
            for (var changelog : changelogs) {
                database.migrate(changelog);
            }
            return ChangelogContract.tables(database);
        }
    }

    private static List<String> sorted(Stream<String> values) {
        return values.map(value -> value.replace(" ", "")).sorted().toList();
    }

    /** Of the folder of classes, or the jar, from which the function comes. */
    private static Attributes manifestBeside(Class<?> owner) {
        var own = owner.getName().replace('.', '/') + ".class";
        var place = String.valueOf(owner.getResource("/" + own));
        var manifest = place.substring(0, place.length() - own.length()) + "META-INF/MANIFEST.MF";
        try (var stream = URI.create(manifest).toURL().openStream()) {
            return new Manifest(stream).getMainAttributes();
        } catch (IOException e) {
            throw new UncheckedIOException("there is no " + manifest, e);
        }
    }
}
