package org.paifang.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a JVM holds after a collection.
 *
 * @param generations how many loaders have still the class that was asked for
 */
record Memory(int classes, double metaspaceMegabytes, double heapMegabytes, int generations) {

    private static final double KILOBYTES = 1024;

    /** Collects first. */
    static Memory of(long pid, String className) {
        for (var i = 0; i < 2; i++) {
            run("jcmd", pid, "GC.run"); // what the first only queued, the second takes
        }
        var sizes = columns(run("jstat", "-gc", pid));
        var counts = columns(run("jstat", "-class", pid));
        var heap = sizes.number("S0U") + sizes.number("S1U") + sizes.number("EU") + sizes.number("OU");
        var generations = run("jcmd", pid, "VM.classloaders", "show-classes=true")
                .lines()
                .filter(line -> line.endsWith(" " + className))
                .count();
        return new Memory(
                (int) (counts.number("Loaded") - counts.number("Unloaded")),
                sizes.number("MU") / KILOBYTES,
                heap / KILOBYTES,
                (int) generations);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d classes, %.1f MB metaspace, %.1f MB heap, %d generations",
                classes,
                metaspaceMegabytes,
                heapMegabytes,
                generations);
    }

    private record Columns(List<String> names, List<String> values) {

        double number(String name) {
            var value = values.get(names.indexOf(name));
            return value.equals("-") ? 0 : Double.parseDouble(value);
        }
    }

    private static Columns columns(String table) {
        var lines = table.strip().lines().toList();
        return new Columns(words(lines.get(0)), words(lines.get(1)));
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split("\\s+"));
    }

    private static String run(String tool, Object... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        for (var argument : arguments) {
            command.add(String.valueOf(argument));
        }
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
