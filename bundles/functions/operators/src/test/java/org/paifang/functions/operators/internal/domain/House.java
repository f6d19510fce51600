package org.paifang.functions.operators.internal.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeIdentity;
import org.paifang.platform.testkit.FakeSecondFactors;
import org.paifang.platform.testkit.FakeSessions;
import org.paifang.platform.testkit.FakeStaffBook;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

/** A house with a supervisor, a deputy who holds less, and a clerk. */
public final class House implements Credentials {

    public static final PermissionId REFUND = new PermissionId("refund.create");
    public static final PermissionId ALONE = new PermissionId("refund.alone");
    public static final PermissionId VIEW = new PermissionId("query.view");
    public static final Caller SUPERVISOR = Samples.SUPERVISOR;
    public static final Caller DEPUTY = Samples.caller("100001-05");
    public static final OperatorId CLERK = Samples.CLERK.operator();

    public final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    public final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    public final FakeStaffBook book = new FakeStaffBook(FakeDirectory.withSamples());
    public final FakeSessions sessions = new FakeSessions();
    public final FakeSecondFactors factors = new FakeSecondFactors();
    public final FakeIdentity identity = new FakeIdentity();
    public final FakeAudit audit = new FakeAudit();
    public final EditCommand command = new EditCommand(book, audit);
    public final FakeApprovals approvals = new FakeApprovals(command, clock);
    public final List<OperatorId> codes = new ArrayList<>();
    public final OperatorDesk desk = new OperatorDesk(
            access, book, new Logins(this, factors, sessions, identity), approvals, audit, () -> Set.of(ALONE), clock);
    public final CounterDesk counters = new CounterDesk(access, book, audit);

    public House() {
        var all = new Grants(
                Set.of(OperatorRights.VIEW, OperatorRights.CHANGE, OperatorRights.LOCK, REFUND, VIEW, ALONE),
                Map.of(ALONE, Samples.cny("1000.00")));
        var some = new Grants(
                Set.of(OperatorRights.VIEW, OperatorRights.CHANGE, OperatorRights.LOCK, VIEW, ALONE),
                Map.of(ALONE, Samples.cny("100.00")));
        var staff = Staff.of(Samples.ONLINE.no())
                .with(member(SUPERVISOR.operator(), all))
                .with(member(DEPUTY.operator(), some))
                .with(member(CLERK, Grants.NONE.with(VIEW, null)));
        book.change(staff, Optional.empty(), "test");
    }

    public static Member member(OperatorId id, Grants grants) {
        return new Member(id, "Sample " + id.operatorNo()).granted(Set.of(), grants);
    }

    public Staff staff() {
        return book.of(Samples.ONLINE.no());
    }

    public Grants effective(OperatorId id) {
        return staff().effective(staff().member(id).orElseThrow());
    }

    /** Gives somebody exactly these rights beside their roles. */
    public Edit.PutOperator rights(OperatorId id, Grants grants) {
        var member = staff().member(id);
        return new Edit.PutOperator(
                id,
                member.map(Member::name).orElse("Somebody new"),
                member.flatMap(Member::person),
                member.map(Member::roles).orElse(Set.of()),
                grants);
    }

    public static Grants upTo(String amount) {
        Money limit = Samples.cny(amount);
        return Grants.NONE.with(ALONE, limit);
    }

    @Override
    public OneTimeCode issue(OperatorId operator, Optional<Duration> valid) {
        codes.add(operator);
        return new OneTimeCode("aaaaa-bbbbb-ccccc-ddddd", clock.instant().plus(Duration.ofDays(3)));
    }

    @Override
    public Optional<Reason> objection(OperatorId operator, char[] password) {
        return Optional.empty();
    }

    @Override
    public Map<OperatorId, Standing> of(MerchantNo merchant) {
        return new HashMap<>();
    }

    @Override
    public Standing of(OperatorId operator) {
        return Standing.NOTHING;
    }
}
