package org.paifang.platform.console.internal.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paifang.platform.console.internal.client.Client;

class DoorTest {

    @TempDir
    Path folder;

    private Path socket = Path.of("");
    private @Nullable Door door;

    @BeforeEach
    void nameTheSocket() {
        socket = folder.resolve("console.sock");
    }

    @AfterEach
    void closeTheDoor() throws IOException {
        if (door != null) {
            door.close();
        }
    }

    @Test
    void outputErrorsAndStatusReachTheCaller() throws IOException {
        open((line, out, err) -> {
            out.println("asked: " + line);
            err.println("but 牌坊 failed");
            return 7;
        });
        var answer = call("paifang:status --all");
        assertThat(answer.status).isEqualTo(7);
        assertThat(answer.out).isEqualTo("asked: paifang:status --all\n");
        assertThat(answer.err).isEqualTo("but 牌坊 failed\n");
    }

    @Test
    void longOutputArrivesWhole() throws IOException {
        open((line, out, err) -> {
            for (int i = 0; i < 20_000; i++) {
                out.println("line " + i);
            }
            return 0;
        });
        assertThat(call("x").out.lines()).hasSize(20_000).last().isEqualTo("line 19999");
    }

    @Test
    void onlyTheOwnerCanOpenIt() throws IOException {
        open((line, out, err) -> 0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                .isEqualTo("rw-------");
    }

    @Test
    void aCommandThatThrowsIsAnError() throws IOException {
        open((line, out, err) -> {
            throw new IllegalStateException("broken");
        });
        var answer = call("x");
        assertThat(answer.status).isEqualTo(1);
        assertThat(answer.err).contains("broken");
    }

    @Test
    void aCommandOfACallerWhoLeavesIsInterrupted() throws Exception {
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        open((line, out, err) -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return 0;
        });
        try (var caller = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            caller.write(ByteBuffer.wrap("x\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCommandThatTakesTooLongIsInterruptedAndTheCallerIsTold() throws IOException {
        CommandRunner endless = (line, out, err) -> {
            new CountDownLatch(1).await();
            return 0;
        };
        door = new Door(socket, endless, Duration.ofMillis(50));
        var answer = call("x");
        assertThat(answer.status).isEqualTo(Call.TIME_IS_OVER);
        assertThat(answer.err).contains("interrupted");
    }

    @Test
    void callersBeyondTheMostAreTurnedAway() throws Exception {
        var inside = new CountDownLatch(Door.MOST_CALLERS);
        var leave = new CountDownLatch(1);
        open((line, out, err) -> {
            inside.countDown();
            leave.await();
            return 0;
        });
        var callers = new ArrayList<Thread>();
        for (int i = 0; i < Door.MOST_CALLERS; i++) {
            var caller = new Thread(() -> call("x"));
            caller.start();
            callers.add(caller);
        }
        assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(call("one more").status).isNotZero();
        leave.countDown();
        for (var caller : callers) {
            caller.join();
        }
    }

    @Test
    void aClosedDoorLeavesNoSocketAndItsCallersAreTold() throws IOException {
        open((line, out, err) -> 0);
        closeTheDoor();
        assertThat(socket).doesNotExist();
        assertThat(call("x").status).isEqualTo(3);
    }

    @Test
    void aSocketThatACrashLeftBehindIsReplaced() throws IOException {
        Files.createFile(socket);
        open((line, out, err) -> 0);
        assertThat(call("x").status).isZero();
    }

    private void open(CommandRunner runner) throws IOException {
        door = new Door(socket, runner, Duration.ofMinutes(1));
    }

    private Answered call(String line) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var status = Client.call(
                socket.toString(),
                line,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answered(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Answered(int status, String out, String err) {}
}
