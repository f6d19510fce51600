package org.paifang.platform.core.internal.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.api.staff.RightsRecord;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.api.staff.StaffBook;

/** The directory: answers from memory, writes through to the store. */
public class People implements Directory, Registrar, StaffBook, Party.Finder {

    private static final int KIND_LENGTH = 20;
    private static final int ATTEMPTS = 20;
    private static final int SHARED = 10_000;

    private final PeopleStore store;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Changes changes;
    private final Clock clock;
    private final Roll roll = new Roll();

    /** Each branch once, however many merchants it has: each decision looks at the merchant's. */
    private final Map<Branch, Optional<Branch>> branches = new ConcurrentHashMap<>();

    /** What many operators hold, once: each decision looks into it. So many, so that changes do not fill the memory. */
    private final Map<Set<PermissionId>, Set<PermissionId>> held = new ConcurrentHashMap<>();

    private final Map<MerchantNo, Staff> staffs = new ConcurrentHashMap<>();

    /** Reads everybody from the store. */
    public People(
            PeopleStore store,
            CredentialStore credentials,
            Passwords passwords,
            Sessions sessions,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.changes = changes;
        this.clock = clock;
        store.merchants().forEach(this::remember);
        store.staffs().forEach(this::remember);
    }

    @Override
    public Party party(MerchantNo no) {
        return roll.party(no);
    }

    @Override
    public Optional<Merchant> merchant(MerchantNo no) {
        return Optional.ofNullable(roll.party(no).merchant());
    }

    @Override
    public Optional<Operator> operator(OperatorId id) {
        return Optional.ofNullable(roll.party(id.merchant()).operator(id));
    }

    @Override
    public Collection<Merchant> allMerchants() {
        return roll.merchants();
    }

    @Override
    public Collection<Operator> allOperators() {
        return roll.operators();
    }

    @Override
    public long merchants() {
        return roll.merchants().stream()
                .filter(merchant -> !merchant.no().equals(MerchantNo.BANK))
                .count();
    }

    @Override
    public void save(Merchant merchant) {
        if ((merchant.edition() == Edition.BANK) != merchant.no().equals(MerchantNo.BANK)) {
            throw new IllegalArgumentException(
                    merchant.no() + " cannot be of the edition " + merchant.edition() + ": that is for the bank alone");
        }
        if (merchant.edition() == Edition.BANK && merchant.state() != MerchantState.ACTIVE) {
            throw new IllegalArgumentException("the bank itself is never suspended or closed");
        }
        Bounded.require("the merchant's name", merchant.name(), Bounded.NAME_LENGTH);
        Bounded.require("the merchant's kind", merchant.kind(), KIND_LENGTH);
        synchronized (store) {
            store.save(merchant);
            remember(merchant);
        }
        changes.changed();
    }

    @Override
    public void save(Operator operator) {
        var id = operator.id();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var next = of(id.merchant());
            next = next.with(Entries.member(next, operator, now()));
            if (change(next, Optional.empty(), "registrar") instanceof Outcome.Changed) {
                return;
            }
        }
        throw new IllegalStateException("the people of " + id.merchant() + " are changed without end by others");
    }

    @Override
    public void setPassword(OperatorId operator, char[] password) {
        if (operator(operator).isEmpty()) {
            throw new IllegalArgumentException("there is no operator " + operator);
        }
        if (password.length < Passwords.MINIMUM_LENGTH || password.length > Passwords.MAXIMUM_LENGTH) {
            throw new IllegalArgumentException(
                    "a password has " + Passwords.MINIMUM_LENGTH + " to " + Passwords.MAXIMUM_LENGTH + " characters");
        }
        credentials.setHash(operator, passwords.hash(password), Optional.empty());
    }

    @Override
    public Staff of(MerchantNo merchant) {
        return staffs.getOrDefault(merchant, Staff.of(merchant));
    }

    @Override
    public Outcome change(Staff next, Optional<OperatorId> by, String what) {
        var merchant = next.merchant();
        if (merchant(merchant).isEmpty()) {
            throw new IllegalArgumentException("there is no merchant " + merchant);
        }
        Entries.requireBounds(next, what);
        Staff before;
        Staff after;
        synchronized (store) {
            before = of(merchant);
            if (before.revision() != next.revision()) {
                return new Outcome.Stale(before);
            }
            Entries.requireNobodyIsMissing(before, next);
            if (!store.change(before, next, Entries.records(before, next, now(), by, what))) {
                var now = store.staff(merchant);
                remember(now);
                return new Outcome.Stale(now);
            }
            after = next.at(next.revision() + 1);
            remember(after);
        }
        changes.changed();
        Entries.lockedBy(before, after)
                .forEach(locked -> sessions.endAll(locked, Optional.empty(), Sessions.End.LOCKED));
        Entries.unlockedBy(before, after).forEach(credentials::forgetFailures);
        return new Outcome.Changed(after);
    }

    /** Takes over what another node made of a merchant. */
    void readMerchantAgain(MerchantNo no) {
        synchronized (store) {
            store.merchant(no).ifPresent(this::remember);
        }
    }

    /** Takes over what another node made of a merchant's people; the sessions here of whoever was locked there end. */
    void readStaffAgain(MerchantNo no) {
        Staff before;
        Staff after;
        synchronized (store) {
            before = of(no);
            after = store.staff(no);
            remember(after);
        }
        Entries.lockedBy(before, after)
                .forEach(locked -> sessions.endAll(locked, Optional.empty(), Sessions.End.LOCKED));
    }

    /** Takes over everything that other nodes may have changed. */
    void readAgain() {
        for (var merchant : store.merchants()) {
            readMerchantAgain(merchant.no());
        }
        for (var staff : store.staffs()) {
            readStaffAgain(staff.merchant());
        }
    }

    @Override
    public Optional<Operator> asOf(OperatorId operator, Instant moment) {
        var record = store.record(operator, moment);
        if (record.isPresent()) {
            return record.map(RightsRecord::operator);
        }
        // whoever was never changed since records are kept was always what they are now
        return store.records(operator, 1).isEmpty() ? operator(operator) : Optional.empty();
    }

    @Override
    public List<RightsRecord> history(OperatorId operator, int limit) {
        return store.records(operator, limit);
    }

    private void remember(Merchant merchant) {
        var shared = merchant.branch().flatMap(branch -> branches.computeIfAbsent(branch, Optional::of));
        roll.put(new Merchant(
                merchant.no(),
                merchant.name(),
                merchant.edition(),
                merchant.kind().intern(),
                merchant.zone(),
                merchant.currency(),
                shared,
                merchant.state()));
    }

    /** One at a time, so that memory and database see two changes of the same thing in the same order. */
    private void remember(Staff staff) {
        staffs.put(staff.merchant(), staff);
        roll.put(
                staff.merchant(),
                staff.members().values().stream()
                        .map(member -> sharing(staff.operator(member)))
                        .toList());
    }

    private Operator sharing(Operator operator) {
        var permissions = operator.permissions();
        var same = held.size() < SHARED
                ? held.computeIfAbsent(permissions, first -> first)
                : held.getOrDefault(permissions, permissions);
        return new Operator(
                operator.id(),
                operator.name(),
                operator.locked(),
                same,
                operator.person(),
                operator.limits(),
                operator.branch());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
