package org.paifang.platform.console.internal.door;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on a socket in the file system and runs one command line for each connection. The socket's permissions are
 * the log-in: it is its owner's alone.
 */
final class Door implements AutoCloseable {

    /** More callers than this at once are turned away. */
    static final int MOST_CALLERS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final Path socket;
    private final CommandRunner runner;
    private final Duration longestCommand;
    private final ServerSocketChannel server;
    private final ExecutorService callers = new ThreadPoolExecutor(
            0, MOST_CALLERS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads("paifang-console"));
    private final ExecutorService porter = Executors.newSingleThreadExecutor(threads("paifang-console-door"));

    Door(Path socket, CommandRunner runner, Duration longestCommand) throws IOException {
        this.socket = socket;
        this.runner = runner;
        this.longestCommand = longestCommand;
        Files.deleteIfExists(socket);
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        porter.execute(this::receive);
    }

    private void receive() {
        while (server.isOpen()) {
            try {
                admit(server.accept());
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.warn("The console's door {} does not open", socket, e);
                return;
            }
        }
    }

    private void admit(SocketChannel caller) throws IOException {
        try {
            callers.execute(() -> new Call(caller, runner, longestCommand).serve());
        } catch (RejectedExecutionException e) {
            caller.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        porter.shutdownNow();
        callers.shutdownNow();
        Files.deleteIfExists(socket);
    }

    private static ThreadFactory threads(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
