package org.paifang.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.Assume;
import org.junit.BeforeClass;
import org.junit.Test;

/** Start, ask, stop, start again: what an operator of the machine does. */
public class ScriptTest {

    private static final String PASSWORD = "open-sesame-42";
    private static final String LISTENING = "0A";

    private static Path data = Path.of("");
    private static int port;
    private static Script script = new Script(Map.of());
    private static Script.Answer started = new Script.Answer(-1, "");

    @BeforeClass
    public static void start() throws Exception {
        data = Files.createTempDirectory("paifang").resolve("data");
        port = FreePort.find();
        script = new Script(settings(data, port));
        started = script.call("start");
    }

    @AfterClass
    public static void stop() throws Exception {
        script.call("stop");
        try (var files = Files.walk(data.getParent())) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Map<String, String> settings(Path data, int port) {
        return Map.of(
                "PAIFANG_DATA",
                data.toString(),
                "PAIFANG_HTTP_PORT",
                String.valueOf(port),
                "PAIFANG_BIND",
                "127.0.0.1",
                "PAIFANG_DB",
                "",
                "PAIFANG_DEMO_PASSWORD",
                PASSWORD,
                "JAVA_HOME",
                System.getProperty("java.home"));
    }

    @Test
    public void startTellsAddressAndLogIns() {
        assertThat(started.status()).as(started.text()).isZero();
        assertThat(started.text())
                .contains("http://127.0.0.1:" + port + "/")
                .containsPattern("100001-01 .*online merchant");
    }

    @Test
    public void onlyTheOwnerReadsTheData() throws IOException {
        assertThat(mode(data)).isEqualTo("rwx------");
        assertThat(mode(data.resolve("demo-logins.txt"))).isEqualTo("rw-------");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    public void statusTellsFunctionsAndProblems() throws Exception {
        var status = script.call("status");
        assertThat(status.status()).isZero();
        assertThat(status.text())
                .contains("http://127.0.0.1:" + port + "/")
                .contains("Functions:")
                .contains("query.transactions");
    }

    @Test
    public void aCommandOfTheConsoleAnswersWithItsStatus() throws Exception {
        assertThat(script.call("console", "paifang:menu 100001-01").text()).contains("query.transactions");
        assertThat(script.call("console", "paifang:menu 999999-01").status()).isEqualTo(1);
        assertThat(script.call("console", "no:such").status()).isEqualTo(1);
        assertThat(script.call("console").status()).isEqualTo(2);
    }

    @Test
    public void paymentsAreAddedInBulk() throws Exception {
        var answer = script.call("demo", "--payments", "500");
        assertThat(answer.status()).as(answer.text()).isZero();
        assertThat(answer.text()).contains("500 payments");
        assertThat(script.call("demo", "--payments", "many").status()).isEqualTo(2);
    }

    @Test
    public void aSecondStartOnTheSameDataIsRefused() throws Exception {
        var again = script.call("start");
        assertThat(again.status()).isNotZero();
        assertThat(again.text()).contains("runs already");
    }

    @Test
    public void aPortInUseIsNamed() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new HashMap<>(settings(data.resolveSibling("other"), other.getLocalPort()));
            var answer = new Script(settings).call("start");
            assertThat(answer.status()).isNotZero();
            assertThat(answer.text()).contains("Port " + other.getLocalPort()).contains("PAIFANG_HTTP_PORT");
        }
    }

    @Test
    public void anotherKindOfDatabaseIsRefusedWithoutItsPassword() throws Exception {
        var settings = new HashMap<>(settings(data.resolveSibling("other"), FreePort.find()));
        settings.put("PAIFANG_DB", "mysql://user:secret@host/db");
        var answer = new Script(settings).call("start");
        assertThat(answer.status()).isNotZero();
        assertThat(answer.text()).contains("jdbc:postgresql://").doesNotContain("secret");
    }

    @Test
    public void nothingListensButHttp() throws Exception {
        Assume.assumeTrue("needs /proc", Files.isDirectory(Path.of("/proc/self/fd")));
        assertThat(portsOf(Files.readString(data.resolve("run/paifang.pid")).strip()))
                .containsExactly(port);
    }

    private static List<Integer> portsOf(String pid) throws IOException {
        var sockets = socketsOf(pid);
        var ports = Stream.of("tcp", "tcp6")
                .flatMap(kind -> lines(Path.of("/proc", pid, "net", kind)))
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[3].equals(LISTENING) && sockets.contains("socket:[" + fields[9] + "]"))
                .map(fields -> Integer.parseInt(fields[1].substring(fields[1].lastIndexOf(':') + 1), 16));
        return ports.toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> socketsOf(String pid) throws IOException {
        try (var descriptors = Files.list(Path.of("/proc", pid, "fd"))) {
            return descriptors.map(ScriptTest::target).collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    @Test
    public void whatWasStoppedStartsAgainWithItsDataAndTheOperatorsOwnConfiguration() throws Exception {
        var logins = Files.readString(data.resolve("demo-logins.txt"));
        assertThat(script.call("stop").status()).isZero();
        assertThat(script.call("status").status()).isEqualTo(3);

        var own = "layer = merchant:200001\nfunction.refund = off\n";
        Files.writeString(data.resolve("etc.custom/org.paifang.platform.core.profile-own.cfg"), own);
        var again = script.call("start");
        assertThat(again.status()).as(again.text()).isZero();
        assertThat(again.text()).contains(logins.lines().findFirst().orElseThrow());
        assertThat(script.call("console", "paifang:explain 200001-01 refund.create")
                        .text())
                .contains("SWITCHED_OFF");
    }
}
