package org.paifang.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.paifang.platform.console.internal.client.Client;

/** The distribution with data of its own, on 127.0.0.1 and a free port: started, stopped, killed. */
final class Platform implements AutoCloseable {

    private static final long LONGEST_COMMAND_MINUTES = 5;

    /** The same for all nodes of a run. */
    private static final String KEY = "bench-" + UUID.randomUUID();

    private final Path script = Path.of(System.getProperty("bench.script"));
    private final Path folder = Path.of(System.getProperty("bench.data"));
    private final Path data;
    private final String database;
    private final int port = freePort();

    /** What the API keys of the demo's merchants begin with. */
    final String apiKey = KEY;

    /**
     * One that does not run yet.
     *
     * @param name of its data's folder
     * @param database as in {@code PAIFANG_DB}: empty for the embedded one
     */
    private Platform(String name, String database) {
        this.data = folder.resolve(name);
        this.database = database;
    }

    static Platform started() throws IOException {
        return started("platform", "");
    }

    /** As the constructor says, and it runs. */
    static Platform started(String name, String database) throws IOException {
        var platform = new Platform(name, database);
        // what is measured is not how a merchant that asks too much is slowed down
        platform.set("org.paifang.platform.rest", "requestsPerSecond = 1000000");
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        platform.start();
        return platform;
    }

    private void set(String pid, String line) throws IOException {
        var custom = Files.createDirectories(data.resolve("etc.custom"));
        Files.writeString(custom.resolve(pid + ".cfg"), line + "\n");
    }

    void start() {
        script("start");
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** As a power cut would, but for the disk. */
    void kill() throws IOException, InterruptedException {
        var handle = ProcessHandle.of(pid()).orElseThrow();
        handle.destroyForcibly();
        handle.onExit().join();
        Files.deleteIfExists(data.resolve("run/paifang.pid"));
    }

    /** STOP lets it sleep, CONT wakes it up. */
    void signal(String name) throws IOException, InterruptedException {
        var status = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("kill -" + name + " failed");
        }
    }

    long pid() throws IOException {
        return Long.parseLong(Files.readString(data.resolve("run/paifang.pid")).strip());
    }

    /** What the command printed; throws if it failed. */
    String console(String command) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var status = Client.call(data.resolve("run/console.sock").toString(), command, out, out);
        var said = bytes.toString(StandardCharsets.UTF_8);
        if (status != 0) {
            throw new IllegalStateException(command + " failed: " + said);
        }
        return said;
    }

    /** A package signed by a key that this platform trusts. */
    Path signed(Path built) {
        var signed = folder.resolve("signed-" + built.getFileName());
        script("sign", built.toString(), signed.toString());
        return signed;
    }

    /** A bundle of the distribution. */
    Path bundle(String folder) throws IOException {
        var system = script.resolveSibling("../system/org/paifang").resolve(folder);
        try (var files = Files.walk(system)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no bundle in " + system));
        }
    }

    /** Who did what to functions, oldest first. */
    List<String> journal() throws IOException {
        return Files.readAllLines(data.resolve("functions/journal.tsv"));
    }

    Path data() {
        return data;
    }

    Path log() {
        return data.resolve("log/paifang.log");
    }

    @Override
    public void close() {
        script("stop");
    }

    private void script(String... arguments) {
        var command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        try {
            var output = Files.createTempFile(folder, "said", ".txt");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("PAIFANG_DATA", data.toString());
            builder.environment().put("PAIFANG_HTTP_PORT", Integer.toString(port));
            builder.environment().put("PAIFANG_BIND", "127.0.0.1");
            builder.environment().put("PAIFANG_DB", database);
            builder.environment().put("PAIFANG_DEMO_API_KEY", apiKey);
            var process = builder.start();
            if (!process.waitFor(LONGEST_COMMAND_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " does not end: " + Files.readString(output));
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(output));
            }
        } catch (IOException e) {
            throw new IllegalStateException(command + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        var wanted = System.getProperty("bench.port", "0");
        try (var socket = new ServerSocket(Integer.parseInt(wanted), 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }
}
