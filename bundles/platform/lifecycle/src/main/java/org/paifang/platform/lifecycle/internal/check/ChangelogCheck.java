package org.paifang.platform.lifecycle.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.store.AppliedMigrations;
import org.paifang.platform.api.store.AppliedMigrations.Comparison;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.text.Words;

/**
 * Compares the changelogs that a package carries with what was applied of its function. Which of them it will name is not
 * known before it runs: all count that no other one includes, and their owner is the function.
 */
public final class ChangelogCheck {

    private static final String CHANGELOG = "<databaseChangeLog";
    private static final Pattern INCLUDED = Pattern.compile("<(?:[a-z]+:)?include\\s[^>]*\\bfile=\"([^\"]*)\"");

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
                jar.stream().filter(one -> one.getName().endsWith(".xml")).toList()) {
            var text = text(jar, entry.getName());
            if (text.contains(CHANGELOG)) {
                all.add(entry.getName());
                INCLUDED.matcher(text)
                        .results()
                        .map(found -> found.group(1).replaceFirst("^classpath:", ""))
                        .forEach(included::add);
            }
        }
        all.removeAll(included);
        return new ArrayList<>(all);
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (var in = open(jar, name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static @Nullable InputStream open(JarFile jar, String name) throws IOException {
        var entry = jar.getJarEntry(name);
        return entry == null ? null : jar.getInputStream(entry);
    }
}
