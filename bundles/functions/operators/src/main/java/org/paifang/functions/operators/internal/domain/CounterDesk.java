package org.paifang.functions.operators.internal.domain;

import java.util.Optional;
import java.util.stream.Collectors;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.Detail;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.staff.Counter;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.api.staff.StaffBook;
import org.paifang.platform.api.staff.Terminal;
import org.paifang.platform.api.text.Reason;

/** Where counters and terminals are kept. Every method asks the policy first. Thread-safe. */
public final class CounterDesk {

    private static final int ATTEMPTS = 20;

    private final AccessPolicy access;
    private final StaffBook book;
    private final AuditLog audit;

    public CounterDesk(AccessPolicy access, StaffBook book, AuditLog audit) {
        this.access = access;
        this.book = book;
        this.audit = audit;
    }

    public Staff staff(Caller caller) {
        access.require(caller, OperatorRights.VIEW);
        return book.of(caller.merchant());
    }

    public boolean mayChange(Caller caller) {
        return access.decide(caller, OperatorRights.COUNTERS).allowed();
    }

    /**
     * Puts a counter in place of the one with this number.
     *
     * @param isNew whether nobody may have this number yet
     * @return why it was not done
     */
    public Optional<Reason> put(Caller caller, Counter counter, boolean isNew) {
        var wrong = EditForm.text("form.counter-name-missing", counter.name(), EditForm.SHORT_NAME_LENGTH);
        return wrong.isPresent()
                ? wrong
                : change(caller, staff -> {
                    var was = Optional.ofNullable(staff.counters().get(counter.no()));
                    if (isNew && was.isPresent()) {
                        return Next.not(Reason.of("rule.counter-taken", counter.no()));
                    }
                    if (!staff.members().keySet().containsAll(counter.operators())) {
                        return Next.not(Reason.of("rule.unknown", people(counter)));
                    }
                    return Next.of(
                            staff.with(counter),
                            NewEntry.by(
                                            caller,
                                            "operators.counter",
                                            counter.no().value())
                                    .and(detail("name", was.map(Counter::name), counter.name()))
                                    .and(detail("open", was.map(one -> yes(one.open())), yes(counter.open())))
                                    .and(detail("people", was.map(CounterDesk::people), people(counter))));
                });
    }

    /** As {@link #put(Caller, Counter, boolean)}. */
    public Optional<Reason> put(Caller caller, Terminal terminal, boolean isNew) {
        var wrong = EditForm.text("form.terminal-name-missing", terminal.name(), EditForm.SHORT_NAME_LENGTH);
        return wrong.isPresent()
                ? wrong
                : change(caller, staff -> {
                    var was = Optional.ofNullable(staff.terminals().get(terminal.no()));
                    if (isNew && was.isPresent()) {
                        return Next.not(Reason.of("rule.terminal-taken", terminal.no()));
                    }
                    if (!staff.counters().containsKey(terminal.counter())) {
                        return Next.not(Reason.of("rule.counter-unknown", terminal.counter()));
                    }
                    return Next.of(
                            staff.with(terminal),
                            NewEntry.by(
                                            caller,
                                            "operators.terminal",
                                            terminal.no().value())
                                    .and(detail("name", was.map(Terminal::name), terminal.name()))
                                    .and(detail("open", was.map(one -> yes(one.open())), yes(terminal.open())))
                                    .and(detail(
                                            "counter",
                                            was.map(one -> one.counter().value()),
                                            terminal.counter().value())));
                });
    }

    /** What the staff becomes, and what is written down of it; or why not. */
    private record Next(Optional<Staff> staff, Optional<NewEntry> entry, Optional<Reason> wrong) {

        static Next of(Staff staff, NewEntry entry) {
            return new Next(Optional.of(staff), Optional.of(entry), Optional.empty());
        }

        static Next not(Reason reason) {
            return new Next(Optional.empty(), Optional.empty(), Optional.of(reason));
        }
    }

    private interface Turn {

        Next of(Staff staff);
    }

    private Optional<Reason> change(Caller caller, Turn turn) {
        access.require(caller, OperatorRights.COUNTERS);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var before = book.of(caller.merchant());
            var next = turn.of(before);
            if (next.wrong().isPresent()) {
                return next.wrong();
            }
            var after = next.staff().orElse(before);
            if (after.equals(before)) {
                return Optional.empty();
            }
            if (book.change(after, Optional.of(caller.operator()), "counter") instanceof StaffBook.Outcome.Changed) {
                next.entry().ifPresent(audit::record);
                return Optional.empty();
            }
        }
        return Optional.of(Reason.of("request.busy"));
    }

    private static Detail detail(String key, Optional<String> was, String is) {
        return was.map(before -> Detail.change(key, before, is)).orElseGet(() -> Detail.fact(key, is));
    }

    private static String yes(boolean open) {
        return open ? "yes" : "no";
    }

    private static String people(Counter counter) {
        return counter.operators().stream().map(OperatorId::operatorNo).sorted().collect(Collectors.joining(", "));
    }
}
