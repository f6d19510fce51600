package org.paifang.platform.console.internal.door;

import java.io.InputStream;
import java.io.PrintStream;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;

/**
 * Runs a line in a shell session of its own, with every role: who can open the door owns the data folder and the
 * process.
 */
final class ShellRunner implements CommandRunner {

    private static final List<String> ROLES = List.of("admin", "manager", "viewer", "systembundles");

    private final SessionFactory sessions;
    private final Subject owner;

    ShellRunner(SessionFactory sessions) {
        this.sessions = sessions;
        this.owner = new Subject(
                true,
                Stream.concat(
                                Stream.of(new UserPrincipal("console")),
                                ROLES.stream().map(RolePrincipal::new))
                        .collect(Collectors.toSet()),
                Set.of(),
                Set.of());
    }

    @Override
    public int run(String commandLine, PrintStream out, PrintStream err) throws InterruptedException {
        var session = sessions.create(InputStream.nullInputStream(), out, err);
        try {
            return execute(session, commandLine, err);
        } finally {
            session.close();
        }
    }

    private int execute(Session session, String commandLine, PrintStream err) throws InterruptedException {
        try {
            var result = Subject.doAs(owner, (PrivilegedExceptionAction<Object>) () -> session.execute(commandLine));
            if (result instanceof Integer status) {
                return status;
            }
            if (result != null) {
                session.getConsole().println(result);
            }
            return 0;
        } catch (PrivilegedActionException e) {
            return failed(e.getException(), err);
        } catch (RuntimeException e) {
            return failed(e, err);
        }
    }

    private static int failed(Exception e, PrintStream err) throws InterruptedException {
        if (e instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        var message = e.getMessage();
        err.println(message == null || message.isBlank() ? e.toString() : message);
        return 1;
    }
}
