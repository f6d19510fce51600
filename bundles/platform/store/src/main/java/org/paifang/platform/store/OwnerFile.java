package org.paifang.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files of secrets, which only the platform's own account may read where the file system knows accounts. */
public final class OwnerFile {

    private OwnerFile() {}

    /** Writes it as a whole or not at all, and its folder if that is not there. */
    public static void write(Path file, String text) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var mode = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        var unfinished = Files.createTempFile(folder, "key", ".tmp", mode);
        Files.writeString(unfinished, text, StandardOpenOption.SYNC);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
