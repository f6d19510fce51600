package org.paifang.platform.lifecycle.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.lifecycle.FunctionEvent;
import org.paifang.platform.lifecycle.internal.text.Words;
import org.paifang.platform.lifecycle.internal.text.WrittenReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who did what to which version, when, and what came of it: a line for each, added at the end of a file, on the disk when
 * the method returns. Thread-safe.
 */
public final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final String TAB = "\t";
    private static final int FIELDS = 6;

    private final Path file;
    private final Consumer<FunctionEvent> told;

    /**
     * In a file.
     *
     * @param told of each event when it is on the disk; does not throw
     */
    public Journal(Path file, Consumer<FunctionEvent> told) {
        this.file = file;
        this.told = told;
    }

    /** Adds an event, and logs it. */
    public synchronized void add(FunctionEvent event) {
        LOG.info(
                "{} {}: {} by {} {}",
                event.function(),
                event.version(),
                event.what(),
                event.who(),
                Words.english(event.said()));
        var line = String.join(
                        TAB,
                        event.at().toString(),
                        clean(event.who()),
                        event.function().value(),
                        clean(event.version()),
                        clean(event.what()),
                        WrittenReason.write(event.said()))
                + "\n";
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what happened to a function cannot be written down", e);
        }
        told.accept(event);
    }

    /** The newest of a function, newest first. */
    public synchronized List<FunctionEvent> of(FunctionId function, int limit) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            var all = new ArrayList<FunctionEvent>();
            lines.forEach(line -> event(line)
                    .filter(event -> event.function().equals(function))
                    .ifPresent(all::add));
            Collections.reverse(all);
            return List.copyOf(all.subList(0, Math.min(limit, all.size())));
        } catch (IOException e) {
            throw new UncheckedIOException("the journal of functions cannot be read", e);
        }
    }

    /** A line that a crash cut short is none. */
    private static Optional<FunctionEvent> event(String line) {
        var parts = line.split(TAB, -1);
        return parts.length == FIELDS
                ? Optional.of(new FunctionEvent(
                        Instant.parse(parts[0]),
                        parts[1],
                        new FunctionId(parts[2]),
                        parts[3],
                        parts[4],
                        WrittenReason.read(parts[5])))
                : Optional.empty();
    }

    private static String clean(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
