package org.paifang.platform.lifecycle.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.store.AppliedMigrations;
import org.paifang.platform.api.store.AppliedMigrations.Comparison;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.text.Words;
import org.xml.sax.SAXException;

/**
 * Compares the changelogs that a package carries with what was applied of its function. Which of them it will name is not
 * known before it runs: all count that no other one includes, and their owner is the function.
 */
public final class ChangelogCheck {

    private final AppliedMigrations applied;

    public ChangelogCheck(AppliedMigrations applied) {
        this.applied = applied;
    }

    /**
     * Every reason why its tables would not be had.
     *
     * @param file the bundle of the function
     */
    public List<Reason> reasons(Path file, FunctionId function) throws IOException {
        try (var jar = new JarFile(file.toFile(), false)) {
            return changelogs(jar).stream()
                    .flatMap(path -> reasons(path, applied.compare(function.value(), path, name -> open(jar, name))))
                    .toList();
        }
    }

    private static Stream<Reason> reasons(String path, Comparison comparison) {
        if (comparison instanceof Comparison.Unreadable unreadable) {
            return Stream.of(Reason.of("lifecycle.package.changelog-unreadable", path, Words.detail(unreadable.why())));
        }
        if (comparison instanceof Comparison.Differs differs) {
            return differs.changed().stream()
                    .map(one -> Reason.of("lifecycle.package.changelog-differs", one.file(), one.id(), one.author()));
        }
        return comparison instanceof Comparison.DatabaseAway
                ? Stream.of(Reason.of("lifecycle.package.database-away", path))
                : Stream.of();
    }

    private static List<String> changelogs(JarFile jar) throws IOException {
        var all = new TreeSet<String>();
        var included = new HashSet<String>();
        for (var entry :
                jar.stream().filter(one -> Changelog.isXml(one.getName())).toList()) {
            read(jar, entry).ifPresent(changelog -> {
                all.add(entry.getName());
                included.addAll(changelog.included());
            });
        }
        all.removeAll(included);
        return List.copyOf(all);
    }

    private static Optional<Changelog> read(JarFile jar, JarEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return Changelog.read(in.readAllBytes(), true);
        } catch (SAXException e) {
            throw new IOException(entry.getName() + " was checked and cannot be read any more", e);
        }
    }

    private static @Nullable InputStream open(JarFile jar, String name) throws IOException {
        var entry = jar.getJarEntry(name);
        return entry == null ? null : jar.getInputStream(entry);
    }
}
