package org.paifang.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** The distribution, unpacked and started on a free port with fresh data; stopped and removed when it is closed. */
final class Distribution implements AutoCloseable {

    /** A loaded machine may take its time. */
    private static final Duration LONGEST_COMMAND = Duration.ofMinutes(4);

    private static final Pattern DEMO_MADE = Pattern.compile("The demo made \\d+ orders");

    private final Path folder;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final String password = "demo-" + UUID.randomUUID();

    private Distribution(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static Distribution start() {
        try {
            var folder = Files.createTempDirectory("paifang-browser");
            var started = new Distribution(folder, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.unpack(Path.of(System.getProperty("distribution")));
            started.paifang("start");
            started.awaitEverything();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("the distribution cannot be unpacked", e);
        }
    }

    /** Such as {@code http://127.0.0.1:41234}. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Of every operator of the demo. */
    String password() {
        return password;
    }

    /** Runs one command on the console and gives what it printed. */
    String console(String command) {
        return paifang("console", command);
    }

    /** Somebody on the machine writes a file of the configuration; without lines it goes. */
    void configure(String file, String... lines) {
        var path = folder.resolve("data/etc").resolve(file);
        try {
            if (lines.length == 0) {
                Files.deleteIfExists(path);
            } else {
                Files.write(path, List.of(lines));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The way for those who have many commands. */
    Door door() {
        return new Door(folder.resolve("data/run/console.sock"));
    }

    /** A package signed with a key that this installation trusts. */
    Path sign(Path built) {
        if (!Files.exists(built)) {
            throw new IllegalStateException("there is no " + built + ": build bundles/samples first");
        }
        var signed = folder.resolve("signed-" + built.getFileName());
        paifang("sign", built.toString(), signed.toString());
        return signed;
    }

    /** Of the JVM that runs it. */
    long pid() {
        try {
            return Long.parseLong(
                    Files.readString(folder.resolve("data/run/paifang.pid")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs, and what is wrong. */
    String status() {
        return paifang("status");
    }

    /** Stops it, whatever pages are open. */
    void stop() {
        paifang("stop");
    }

    /** Every line of every file of the log. */
    List<String> log() {
        try (var files = Files.list(folder.resolve("data/log"))) {
            var lines = new ArrayList<String>();
            for (var file : files.toList()) {
                lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also called when the tests are broken off. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                paifang("stop");
            } finally {
                remove(folder);
            }
        }
    }

    /** The login page answers before the last function is there and the demo is made. */
    private void awaitEverything() {
        var deadline = System.nanoTime() + LONGEST_COMMAND.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the platform does not get ready: " + status());
            }
        }
    }

    private boolean isReady() {
        try {
            var log = Files.readString(folder.resolve("data/log/paifang.log"), StandardCharsets.UTF_8);
            return status().contains("No problems") && DEMO_MADE.matcher(log).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(Path archive) {
        if (!Files.exists(archive)) {
            throw new IllegalStateException("there is no " + archive + ": build karaf-assembly first");
        }
        var target = folder.resolve("dist");
        target.toFile().mkdirs();
        run(List.of("tar", "xzf", archive.toString(), "-C", target.toString(), "--strip-components=1"));
    }

    private String paifang(String... arguments) {
        var command = new ArrayList<>(
                List.of("bash", folder.resolve("dist/bin/paifang").toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private String run(List<String> command) {
        try {
            var output = Files.createTempFile(folder, "output", ".txt");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            var environment = builder.environment();
            environment.put("PAIFANG_HTTP_PORT", Integer.toString(port));
            environment.put("PAIFANG_DATA", folder.resolve("data").toString());
            environment.put("PAIFANG_DEMO_PASSWORD", password);
            environment.remove("PAIFANG_DB");
            var process = builder.start();
            var ended = process.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS);
            var said = Files.readString(output, StandardCharsets.UTF_8);
            if (!ended) {
                process.destroyForcibly();
            }
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void remove(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
