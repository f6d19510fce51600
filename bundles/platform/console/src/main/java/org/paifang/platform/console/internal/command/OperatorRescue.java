package org.paifang.platform.console.internal.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.StaffBook;

/** The way back for an operator whom nobody of the house can help, such as the last supervisor. */
public final class OperatorRescue {

    private static final int ATTEMPTS = 20;

    private final StaffBook book;
    private final Credentials credentials;
    private final SecondFactors factors;
    private final AuditLog audit;

    public OperatorRescue(StaffBook book, Credentials credentials, SecondFactors factors, AuditLog audit) {
        this.book = book;
        this.credentials = credentials;
        this.factors = factors;
        this.audit = audit;
    }

    public List<ConsoleCommand> commands() {
        return List.of(
                new ConsoleCommand(
                        "operator-unlock",
                        "<operator>",
                        "Unlocks an operator; the password of before counts again.",
                        this::unlock),
                new ConsoleCommand(
                        "operator-reset",
                        "<operator>",
                        "Gives an operator a one-time code in place of the password, and ends its sessions.",
                        this::reset),
                new ConsoleCommand(
                        "operator-reset-second-factor",
                        "<operator>",
                        "The same for an operator who has lost the device: the second factor goes as well.",
                        this::resetSecondFactor));
    }

    int unlock(List<String> arguments, PrintStream out) {
        var member = known(arguments.get(0), out);
        if (member.isEmpty()) {
            return ConsoleCommand.MISUSED;
        }
        var id = member.get().id();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var staff = book.of(id.merchant());
            var now = staff.member(id).orElseThrow();
            if (!now.locked()) {
                out.println(id + " is not locked.");
                return ConsoleCommand.OK;
            }
            var next = staff.with(now.locked(Optional.empty()));
            if (book.change(next, Optional.empty(), "console") instanceof StaffBook.Outcome.Changed) {
                audit.record(entry("operators.unlock", id).change("state", "locked", "active"));
                out.println(id + " is unlocked. paifang:operator-reset gives a one-time code if the password is lost.");
                return ConsoleCommand.OK;
            }
        }
        out.println("Others are changing the people of " + id.merchant() + " at the same time. Try again.");
        return ConsoleCommand.FAILED;
    }

    int reset(List<String> arguments, PrintStream out) {
        return reset(arguments, out, "operators.reset", id -> {});
    }

    int resetSecondFactor(List<String> arguments, PrintStream out) {
        return reset(arguments, out, "operators.reset-second-factor", id -> {
            var was = factors.remove(id);
            out.println(id + (was ? " has no second factor any more." : " had no second factor."));
        });
    }

    private int reset(List<String> arguments, PrintStream out, String action, Consumer<OperatorId> before) {
        var member = known(arguments.get(0), out);
        if (member.isEmpty()) {
            return ConsoleCommand.MISUSED;
        }
        var id = member.get().id();
        audit.record(entry(action, id));
        before.accept(id);
        var code = credentials.issue(id, Optional.empty());
        out.println("The one-time code of " + id + " counts until " + code.validUntil()
                + ". Nobody can see it again; hand it over by a safe way:");
        out.println(code.code());
        if (member.get().locked()) {
            out.println(id + " is locked all the same: paifang:operator-unlock " + id);
        }
        return ConsoleCommand.OK;
    }

    private static NewEntry entry(String action, OperatorId id) {
        return NewEntry.by(Actor.MACHINE, id.merchant(), action, id.toString());
    }

    private Optional<Member> known(String written, PrintStream out) {
        var known =
                OperatorId.parse(written).flatMap(id -> book.of(id.merchant()).member(id));
        if (known.isEmpty()) {
            out.println("There is no operator " + written + ", written merchantNo-operatorNo, such as 100001-01.");
        }
        return known;
    }
}
