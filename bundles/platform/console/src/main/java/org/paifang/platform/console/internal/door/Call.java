package org.paifang.platform.console.internal.door;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: a command line comes, its output goes as it appears, its exit status goes last. The command ends
 * when the caller leaves or when its time is over.
 */
final class Call {

    static final int LONGEST_LINE_BYTES = 64 * 1024;
    static final int TIME_IS_OVER = 124;
    static final int INTERRUPTED = 130;

    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private final SocketChannel caller;
    private final CommandRunner runner;
    private final Duration longestCommand;

    Call(SocketChannel caller, CommandRunner runner, Duration longestCommand) {
        this.caller = caller;
        this.runner = runner;
        this.longestCommand = longestCommand;
    }

    void serve() {
        try (caller) {
            var line = readLine();
            var answer = new Answer(Channels.newOutputStream(caller));
            answer.exit(run(line, answer));
        } catch (IOException e) {
            LOG.debug("A caller of the console left", e);
        }
    }

    private String readLine() throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST_LINE_BYTES);
        while (bytes.hasRemaining() && caller.read(bytes) >= 0) {
            if (bytes.get(bytes.position() - 1) == '\n') {
                return new String(bytes.array(), 0, bytes.position() - 1, StandardCharsets.UTF_8);
            }
        }
        throw new IOException("no command line came");
    }

    private int run(String line, Answer answer) {
        var out = answer.out();
        var err = answer.err();
        var command = new FutureTask<>(() -> runner.run(line, out, err));
        var thread = new Thread(command, "paifang-console: " + line);
        var watch = new Thread(() -> waitForLeave(command), "paifang-console-watch");
        watch.setDaemon(true);
        thread.setDaemon(true);
        thread.start();
        watch.start();
        try {
            return command.get(longestCommand.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            err.println("The command did not end within " + longestCommand.toSeconds() + " s and was interrupted.");
            return TIME_IS_OVER;
        } catch (InterruptedException | CancellationException e) {
            return INTERRUPTED;
        } catch (ExecutionException e) {
            LOG.error("The console's command failed: {}", line, e.getCause());
            err.println(String.valueOf(e.getCause()));
            return 1;
        } finally {
            command.cancel(true);
            out.flush();
            err.flush();
        }
    }

    /** Nothing more comes from a caller after its line: the next thing to be read is its leaving. */
    private void waitForLeave(FutureTask<Integer> command) {
        try {
            caller.read(ByteBuffer.allocate(1));
        } catch (IOException e) {
            LOG.debug("A caller of the console left", e);
        }
        command.cancel(true);
    }
}
