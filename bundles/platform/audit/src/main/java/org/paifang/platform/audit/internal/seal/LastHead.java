package org.paifang.platform.audit.internal.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The newest head that this node signed, kept beside its key and so outside of the database: whoever cuts the end off the
 * log, leaves and heads together, leaves no trace within the tables.
 */
public final class LastHead {

    private final Path file;

    public LastHead(Path file) {
        this.file = file;
    }

    /** A head in short. */
    public record Mark(long size, String root) {}

    public void keep(Mark mark) {
        try {
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, mark.size() + " " + mark.root() + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the newest head of the audit cannot be kept in " + file, e);
        }
    }

    public Optional<Mark> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var words = Files.readString(file).strip().split(" ", -1);
            return words.length == 2 && words[0].matches("\\d{1,18}")
                    ? Optional.of(new Mark(Long.parseLong(words[0]), words[1]))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the newest head of the audit cannot be read from " + file, e);
        }
    }
}
