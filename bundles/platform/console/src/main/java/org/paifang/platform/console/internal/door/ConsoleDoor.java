package org.paifang.platform.console.internal.door;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Opens the door where the property {@code paifang.console} says; without it there is none. */
@Component(service = ConsoleDoor.class, immediate = true)
public final class ConsoleDoor {

    /** The path of the socket, given by the script that starts the server and shared with its client. */
    static final String SOCKET = "paifang.console";

    /** Adding a million payments takes minutes; nothing is meant to take longer than this. */
    private static final Duration LONGEST_COMMAND = Duration.ofHours(1);

    private final @Nullable Door door;

    @Activate
    public ConsoleDoor(BundleContext context, @Reference SessionFactory sessions) throws IOException {
        var socket = context.getProperty(SOCKET);
        this.door = socket == null ? null : new Door(Path.of(socket), new ShellRunner(sessions), LONGEST_COMMAND);
    }

    @Deactivate
    void close() throws IOException {
        if (door != null) {
            door.close();
        }
    }
}
