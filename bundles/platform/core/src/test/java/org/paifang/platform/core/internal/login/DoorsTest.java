package org.paifang.platform.core.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Authentication.LoggedIn;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Lock;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.Role;
import org.paifang.platform.api.staff.RoleId;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.api.staff.StaffBook.Outcome;
import org.paifang.platform.core.internal.domain.Functions;
import org.paifang.platform.core.internal.domain.LayeredAccess;
import org.paifang.platform.core.internal.domain.ProfileBook;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

/** Every row of three changes: after each one every door says what a model of three flags says, at once. */
class DoorsTest {

    private static final OperatorId ID = Samples.CLERK.operator();
    private static final RoleId ROLE = new RoleId("clerk");
    private static final PermissionId RIGHT = new PermissionId("query.view");
    private static final ItemId ITEM = new ItemId("query.list");
    private static final String PASSWORD = "the password of before";

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    private final LoginHouse house = new LoginHouse(
            new PlainPasswords(),
            new LoginLimits(1_000, Duration.ofSeconds(1), 1_000, Duration.ofSeconds(1), 1_000),
            clock);
    private final LayeredAccess access = new LayeredAccess(
            Functions.registry(Functions.descriptor(
                    "query",
                    EnumSet.allOf(Edition.class),
                    Functions.item("query.list", "list", "money", 20, "query.view"))),
            () -> ProfileBook.read(Map.of()),
            house.people);

    private boolean locked;
    private boolean single;
    private boolean hasRole = true;
    private boolean roleGives = true;
    private MerchantState state = MerchantState.ACTIVE;

    enum Change {
        LOCK,
        UNLOCK,
        GIVE_SINGLE,
        TAKE_SINGLE,
        GIVE_ROLE,
        TAKE_ROLE,
        STRIP_ROLE,
        FILL_ROLE,
        SUSPEND_MERCHANT,
        CLOSE_MERCHANT,
        REOPEN_MERCHANT
    }

    static Stream<Change> first() {
        return Stream.of(Change.values());
    }

    @ParameterizedTest
    @MethodSource("first")
    void everyDoorSaysAtOnceWhatTheModelSays(Change first) {
        for (var second : Change.values()) {
            for (var third : Change.values()) {
                reset();
                var session = house.sessions.begin(Samples.CLERK, "192.0.2.1", "");
                var ended = false;
                for (var change : new Change[] {first, second, third}) {
                    make(change);
                    ended |= locked;
                    var row = first + ", " + second + ", " + third + ": " + change;
                    assertThat(house.sessions.find(session).isEmpty())
                            .as("open page after " + row)
                            .isEqualTo(ended);
                    look(row);
                }
            }
        }
    }

    private void look(String row) {
        var open = !locked && (single || (hasRole && roleGives)) && state == MerchantState.ACTIVE;
        for (var channel : List.of(Channel.WEB, Channel.MOBILE, Channel.API, Channel.CONSOLE)) {
            var caller = new Caller(ID, channel);
            assertThat(access.decide(caller, ITEM).allowed())
                    .as("typed address after " + row)
                    .isEqualTo(open);
            assertThat(access.of(caller).isEmpty()).as("menu after " + row).isEqualTo(!open);
            assertThat(serves(caller))
                    .as("service by " + channel + " after " + row)
                    .isEqualTo(open);
            assertThat(serves(caller)).as("the same request again after " + row).isEqualTo(open);
        }
        var in = house.authenticator.logIn(ID.toString(), PASSWORD.toCharArray(), Channel.WEB, "192.0.2.1");
        assertThat(in instanceof LoggedIn).as("login after " + row).isEqualTo(!locked);
        assertThat(house.people.asOf(ID, clock.instant()))
                .as("what is kept after " + row)
                .isEqualTo(house.people.operator(ID));
    }

    private boolean serves(Caller caller) {
        try {
            access.require(caller, RIGHT);
            return true;
        } catch (AccessDenied denied) {
            return false;
        }
    }

    private void make(Change change) {
        var staff = house.people.of(ID.merchant());
        var member = staff.member(ID).orElseThrow();
        switch (change) {
            case LOCK ->
                change(staff.with(member.locked(
                        Optional.of(new Lock(Lock.Cause.PERSON, Optional.empty(), clock.instant(), "")))));
            case UNLOCK -> change(staff.with(member.locked(Optional.empty())));
            case GIVE_SINGLE -> change(granted(staff, member, member.roles(), true));
            case TAKE_SINGLE -> change(granted(staff, member, member.roles(), false));
            case GIVE_ROLE -> change(granted(staff, member, Set.of(ROLE), single));
            case TAKE_ROLE -> change(granted(staff, member, Set.of(), single));
            case STRIP_ROLE -> change(staff.with(new Role(ROLE, "Clerk", Grants.NONE)));
            case FILL_ROLE -> change(staff.with(new Role(ROLE, "Clerk", Grants.NONE.with(RIGHT, null))));
            case SUSPEND_MERCHANT -> house.people.save(Samples.ONLINE.in(MerchantState.SUSPENDED));
            case CLOSE_MERCHANT -> house.people.save(Samples.ONLINE.in(MerchantState.CLOSED));
            case REOPEN_MERCHANT -> house.people.save(Samples.ONLINE);
        }
        switch (change) {
            case LOCK -> locked = true;
            case UNLOCK -> locked = false;
            case GIVE_SINGLE -> single = true;
            case TAKE_SINGLE -> single = false;
            case GIVE_ROLE -> hasRole = true;
            case TAKE_ROLE -> hasRole = false;
            case STRIP_ROLE -> roleGives = false;
            case FILL_ROLE -> roleGives = true;
            case SUSPEND_MERCHANT -> state = MerchantState.SUSPENDED;
            case CLOSE_MERCHANT -> state = MerchantState.CLOSED;
            case REOPEN_MERCHANT -> state = MerchantState.ACTIVE;
        }
    }

    private static Staff granted(Staff staff, Member member, Set<RoleId> roles, boolean single) {
        return staff.with(member.granted(roles, single ? Grants.NONE.with(RIGHT, null) : Grants.NONE));
    }

    private void change(Staff next) {
        assertThat(house.people.change(next, Optional.empty(), "test")).isInstanceOf(Outcome.Changed.class);
    }

    private void reset() {
        locked = false;
        single = false;
        hasRole = true;
        roleGives = true;
        state = MerchantState.ACTIVE;
        house.people.save(Samples.ONLINE);
        var staff = house.people.of(ID.merchant()).with(new Role(ROLE, "Clerk", Grants.NONE.with(RIGHT, null)));
        change(staff.with(new Member(ID, "Clerk").granted(Set.of(ROLE), Grants.NONE)));
        house.people.setPassword(ID, PASSWORD.toCharArray());
    }
}
