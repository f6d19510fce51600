package org.paifang.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** The platform as it comes: it stands, it answers, and it opens no door that was not asked for. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PlatformTest {

    private static final List<Integer> PORTS_OF_SSH_AND_JMX = List.of(8101, 1099, 44444);

    @Inject
    private BundleContext context;

    @Inject
    private SessionFactory sessions;

    @Configuration
    public Option[] assembly() {
        return new Option[] {Assembly.distribution()};
    }

    @Test
    public void everyBundleRuns() {
        var idle = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING)
                .toList();
        assertEquals(List.of(), idle);
    }

    @Test
    public void theServerAnswers() throws Exception {
        var address = URI.create("http://127.0.0.1:" + System.getProperty("paifang.test.port") + "/login");
        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertTrue("status " + answer.statusCode(), answer.statusCode() < 500);
    }

    @Test
    public void neitherSshNorJmxListens() throws IOException {
        for (var port : PORTS_OF_SSH_AND_JMX) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                throw new AssertionError("something listens on " + socket.getPort());
            } catch (ConnectException expected) {
                // nobody is there
            }
        }
    }

    @Test
    public void statusIsAnsweredInPlainText() throws Exception {
        var answer = run("paifang:status");
        assertTrue(answer, answer.contains("Functions:"));
        assertTrue(answer, answer.chars().noneMatch(c -> c == 27));
    }

    private String run(String command) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var session = sessions.create(InputStream.nullInputStream(), out, out);
        session.execute(command);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
