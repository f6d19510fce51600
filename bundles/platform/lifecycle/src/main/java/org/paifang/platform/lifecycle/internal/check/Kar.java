package org.paifang.platform.lifecycle.internal.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A package of several bundles, as Karaf lays them out: those below {@code repository/} are what counts, one of which is
 * the function. Its feature files are not read, because a function comes with everything that it brings.
 */
public final class Kar {

    private static final String REPOSITORY = "repository/";

    private Kar() {}

    static boolean holds(JarEntry entry) {
        return entry.getName().startsWith(REPOSITORY) && entry.getName().endsWith(".jar");
    }

    /** Where the bundles of a package lie unpacked; not there if the package is a bundle itself. */
    public static Path folder(Path file) {
        return file.resolveSibling(file.getFileName() + ".parts");
    }

    /** Lays its bundles beside it, in their order, under names that say nothing. */
    static List<Path> unpack(JarFile kar, Path file) throws IOException {
        delete(file);
        var folder = Files.createDirectories(folder(file));
        var parts = new ArrayList<Path>();
        for (var entry : kar.stream().filter(Kar::holds).toList()) {
            var part = folder.resolve(parts.size() + ".jar");
            try (var in = kar.getInputStream(entry)) {
                Files.copy(in, part);
            }
            parts.add(part);
        }
        return parts;
    }

    /** Moves what lies unpacked beside a file to where that file goes. */
    public static void move(Path file, Path target) throws IOException {
        delete(target);
        if (Files.isDirectory(folder(file))) {
            Files.move(folder(file), folder(target));
        }
    }

    /** Deletes what lies unpacked beside a file. */
    public static void delete(Path file) throws IOException {
        if (Files.isDirectory(folder(file))) {
            try (var all = Files.walk(folder(file))) {
                for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
