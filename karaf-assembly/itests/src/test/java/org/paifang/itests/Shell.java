package org.paifang.itests;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.apache.karaf.shell.api.console.SessionFactory;

/** Runs commands of the console inside the container. */
final class Shell {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SessionFactory sessions;

    Shell(SessionFactory sessions) {
        this.sessions = sessions;
    }

    String run(String command) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var session = sessions.create(InputStream.nullInputStream(), out, out);
        try {
            session.execute(command);
            out.flush();
            return bytes.toString(StandardCharsets.UTF_8);
        } finally {
            session.close();
        }
    }

    /** Asks again until the answer fits, and returns it; an answer that never does fails with its text. */
    String runUntil(String command, Predicate<String> fits) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        var answer = run(command);
        while (!fits.test(answer)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(command + " answers for " + PATIENCE.toSeconds() + " s:\n" + answer);
            }
            Thread.sleep(100);
            answer = run(command);
        }
        return answer;
    }
}
