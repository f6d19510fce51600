package org.paifang.platform.lifecycle.internal.life;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.framework.Version;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.text.WrittenReason;

/**
 * What was decided, so that it comes back after a restart: every version that was ever touched, and who is served by
 * which. Each change is on the disk when the method returns, whole or not at all. Thread-safe.
 */
public final class Book {

    private static final String VERSION = "version.";
    private static final String CHOICE = "choice.";
    private static final String PREVIOUS = "previous.";
    private static final String SEPARATOR = "|";

    private final Path file;
    private final Map<Key, FunctionVersion> versions = new HashMap<>();
    private final Map<FunctionId, Choice> choices = new HashMap<>();
    private final Map<FunctionId, String> previous = new HashMap<>();

    private record Key(FunctionId function, String version) {}

    /** Reads it, if it is there. */
    public Book(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
    }

    /** By function, the newest version first. */
    public synchronized List<FunctionVersion> versions() {
        return versions.values().stream()
                .sorted(Comparator.comparing(FunctionVersion::function)
                        .thenComparing(one -> Version.parseVersion(one.version()), Comparator.reverseOrder()))
                .toList();
    }

    public synchronized Optional<FunctionVersion> find(FunctionId function, String version) {
        return Optional.ofNullable(versions.get(new Key(function, version)));
    }

    public synchronized Map<FunctionId, Choice> choices() {
        return Map.copyOf(choices);
    }

    /** The version that served before the present one. */
    public synchronized Optional<String> previous(FunctionId function) {
        return Optional.ofNullable(previous.get(function));
    }

    /** Takes a version that was not here before. */
    public synchronized void add(FunctionVersion version) {
        versions.put(key(version), version);
        write();
    }

    /** Lets a version come into another state; throws {@link IllegalStateException} if its life does not lead there. */
    public synchronized FunctionVersion become(
            FunctionVersion known, FunctionState next, Instant at, Optional<Reason> why) {
        var now = versions.getOrDefault(key(known), known);
        if (now.state() != next && !now.state().next().contains(next)) {
            throw new IllegalStateException(
                    now.function() + " " + now.version() + " is " + now.state() + " and cannot become " + next);
        }
        var then = new FunctionVersion(
                now.function(),
                now.version(),
                now.bundle(),
                next,
                now.delivered(),
                now.signer(),
                now.sha256(),
                at,
                why);
        versions.put(key(then), then);
        write();
        return then;
    }

    /** Keeps who is served by which version, and to which one may return, if to any. */
    public synchronized void choose(FunctionId function, Choice choice, Optional<String> before) {
        choices.put(function, choice);
        before.ifPresentOrElse(version -> previous.put(function, version), () -> previous.remove(function));
        write();
    }

    private static Key key(FunctionVersion version) {
        return new Key(version.function(), version.version());
    }

    private void read() {
        var lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var name : lines.stringPropertyNames()) {
            var parts = lines.getProperty(name).split("\\|", -1);
            if (name.startsWith(VERSION)) {
                var version = version(name.substring(VERSION.length()), parts);
                versions.put(key(version), version);
            } else if (name.startsWith(CHOICE)) {
                choices.put(new FunctionId(name.substring(CHOICE.length())), choice(parts));
            } else if (name.startsWith(PREVIOUS)) {
                previous.put(new FunctionId(name.substring(PREVIOUS.length())), lines.getProperty(name));
            }
        }
    }

    private void write() {
        var lines = new Properties();
        versions.forEach((key, one) -> lines.setProperty(
                VERSION + key.function() + "/" + key.version(),
                String.join(
                        SEPARATOR,
                        one.bundle(),
                        one.state().name(),
                        String.valueOf(one.delivered()),
                        one.signer().replace(SEPARATOR, " "),
                        one.sha256(),
                        one.since().toString(),
                        WrittenReason.write(one.why()))));
        choices.forEach((function, choice) -> lines.setProperty(CHOICE + function, text(choice)));
        previous.forEach((function, version) -> lines.setProperty(PREVIOUS + function, version));
        var text = new StringWriter();
        try {
            lines.store(text, "What runs, and who is served by it. Written by the platform.");
            writeWhole(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("what was decided about functions cannot be kept", e);
        }
    }

    private void writeWhole(String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, text);
        try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FunctionVersion version(String name, String[] parts) {
        var slash = name.indexOf('/');
        return new FunctionVersion(
                new FunctionId(name.substring(0, slash)),
                name.substring(slash + 1),
                parts[0],
                FunctionState.valueOf(parts[1]),
                Boolean.parseBoolean(parts[2]),
                parts[3],
                parts[4],
                Instant.parse(parts[5]),
                WrittenReason.read(parts[6]));
    }

    /** A pause is not kept: after a restart everybody tries anew. */
    private static String text(Choice choice) {
        var beside = choice.beside();
        return String.join(
                SEPARATOR,
                choice.version().orElse(""),
                String.valueOf(choice.withdrawn()),
                beside.map(Choice.Beside::version).orElse(""),
                beside.map(one -> String.valueOf(one.cohort().percent())).orElse("0"),
                beside.stream()
                        .flatMap(one -> one.cohort().merchants().stream())
                        .map(MerchantNo::value)
                        .sorted()
                        .collect(Collectors.joining(" ")),
                beside.stream()
                        .flatMap(one -> one.cohort().branches().stream())
                        .map(Branch::toString)
                        .sorted()
                        .collect(Collectors.joining(",")));
    }

    private static Choice choice(String[] parts) {
        var version = Optional.of(parts[0]).filter(text -> !text.isEmpty());
        var merchants = each(parts[4], " ", MerchantNo::new);
        var branches = each(parts[5], ",", Branch::parse);
        var beside = Optional.of(parts[2])
                .filter(text -> !text.isEmpty())
                .map(text -> new Choice.Beside(text, new Cohort(Integer.parseInt(parts[3]), merchants, branches)));
        return new Choice(version, beside, Boolean.parseBoolean(parts[1]), Choice.Pause.NOBODY);
    }

    private static <T> Set<T> each(String text, String separator, Function<String, T> read) {
        return Arrays.stream(text.split(separator))
                .filter(one -> !one.isEmpty())
                .map(read)
                .collect(Collectors.toSet());
    }
}
