package org.paifang.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/**
 * A function is generated into a copy of the sources, built with its tests and its feature, signed, put into a
 * running platform by the engine, and removed. The house's own artifacts come from the local repository: they are installed before, as by
 * {@code ./paifang test}.
 */
public class NewFunctionTest {

    private static final String NAME = "itest-sample";
    private static final String ITEM = NAME + ".notes";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path SOURCES = Path.of("..", "..").toAbsolutePath().normalize();

    /** What is built, or somebody's own. */
    private static final Set<String> NOT_COPIED = Set.of("target", ".git", ".paifang", ".idea");

    private Path folder = Path.of("");
    private Path copy = Path.of("");

    @Before
    public void copy() throws IOException {
        folder = Files.createTempDirectory("paifang-new");
        copy = folder.resolve("sources");
        copyTree(SOURCES, copy);
    }

    @After
    public void delete() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    public void aNewFunctionIsGreenAndComesAndGoes() throws Exception {
        var made = run("bash", "paifang", "new-function", NAME);
        assertThat(made.status()).as(made.text()).isZero();
        assertThat(made.text()).contains("bundles/functions/" + NAME, "docs/new-function.md");
        assertThat(leftovers()).isEmpty();

        var built = run("mvn", "-o", "-q", "-B", "-ntp", repository(), "-pl", ":features,:" + NAME, "verify");
        assertThat(built.status()).as(built.text()).isZero();

        comesAndGoes(copy.resolve("bundles/functions/" + NAME + "/target/" + NAME + "-1.0.0-SNAPSHOT.jar"));
    }

    @Test
    public void aBadNameAndATakenOneAreRefusedWithASentence() throws Exception {
        var before = Files.readString(copy.resolve("bundles/functions/pom.xml"));
        for (var bad :
                List.of("", " ", "two words", "Bad", "x-", "9a", "switch", "my-class", "積分", "../x", "a".repeat(31))) {
            refused("cannot be a function's name|too long", bad);
        }
        for (var taken : List.of("query", "template", "refunds", "campaigns")) {
            refused("taken by|already", taken);
        }
        refused("address of the platform", "login");
        refused("cannot be called target", "target");
        refused("is no wing", NAME, "docs");
        refused("Usage");

        assertThat(Files.readString(copy.resolve("bundles/functions/pom.xml"))).isEqualTo(before);
        assertThat(copy.resolve("bundles/functions/target")).doesNotExist();
    }

    private void refused(String why, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("bash", "paifang", "new-function"));
        command.addAll(List.of(arguments));
        var answer = run(command.toArray(String[]::new));
        assertThat(answer.status()).as(answer.text()).isNotZero();
        assertThat(answer.text()).containsPattern(why);
    }

    private void comesAndGoes(Path bundle) throws Exception {
        var script = new Script(Map.of(
                "PAIFANG_DATA",
                folder.resolve("data").toString(),
                "PAIFANG_HTTP_PORT",
                String.valueOf(FreePort.find()),
                "PAIFANG_BIND",
                "127.0.0.1",
                "PAIFANG_DB",
                "",
                "PAIFANG_DEMO_PASSWORD",
                "open-sesame-42",
                "JAVA_HOME",
                System.getProperty("java.home")));
        try {
            var started = script.call("start");
            assertThat(started.status()).as(started.text()).isZero();
            assertThat(menu(script)).doesNotContain(ITEM);

            var signed = folder.resolve(NAME + ".jar").toString();
            succeeds(script, "sign", bundle.toString(), signed);
            succeeds(script, "console", "paifang:function-install " + signed);
            waitUntil(script, true);

            succeeds(script, "console", "paifang:function-remove " + NAME);
            waitUntil(script, false);
        } finally {
            script.call("stop");
        }
    }

    private static void succeeds(Script script, String... command) throws Exception {
        var answer = script.call(command);
        assertThat(answer.status()).as(answer.text()).isZero();
    }

    /** The demo's supervisor holds the rights of what comes, soon after it came. */
    private static void waitUntil(Script script, boolean there) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var menu = menu(script);
        while (menu.contains(ITEM) != there && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            menu = menu(script);
        }
        assertThat(menu.contains(ITEM)).as(menu).isEqualTo(there);
    }

    private static String menu(Script script) throws Exception {
        return script.call("console", "paifang:menu 100001-01").text();
    }

    /** Files of the new function that still speak of the one it was made from. */
    private List<String> leftovers() throws IOException {
        try (var files = Files.walk(copy.resolve("bundles/functions/" + NAME))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> read(file).replace("aries.jpa.template", "").matches("(?s).*\\b[Tt]emplate.*"))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String repository() {
        return "-Dmaven.repo.local=" + System.getProperty("maven.repository");
    }

    private Script.Answer run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(copy.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Script.Answer(process.waitFor(), text);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (NOT_COPIED.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
