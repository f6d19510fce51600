package org.paifang.samples.demo.internal.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.paifang.platform.api.identity.OperatorId;

/** The file that tells the demo's log-ins to whoever may read the data folder, and to nobody else. */
public final class DemoLogins {

    /** What stands instead of a password that somebody set. */
    public static final String AS_SET = "(as set)";

    private final Path file;
    private final Path unfinished;

    public DemoLogins(Path file) {
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    }

    /** Leaves a mark, in case that the operators are not all made before the platform stops. */
    public void begin() {
        try {
            Files.createDirectories(folder());
            Files.writeString(unfinished, "The demo's operators are being made.\n");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** An earlier start left its mark. */
    public boolean isBegun() {
        return Files.exists(unfinished);
    }

    public void end() {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** Replaces the file in one step; its mode is 600 from the beginning. */
    public void write(Map<OperatorId, String> passwords) {
        var text = new StringBuilder();
        for (var person : DemoPeople.PEOPLE) {
            var id = person.operator().id();
            text.append(String.format(
                    Locale.ROOT, "%-10s %-20s %s%n", id, passwords.getOrDefault(id, AS_SET), person.description()));
        }
        try {
            Files.createDirectories(folder());
            var written = Files.createTempFile(
                    folder(),
                    "demo-logins",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(written, text, StandardCharsets.UTF_8);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Path folder() {
        var folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("the demo's log-ins cannot be written to " + file, e);
    }
}
