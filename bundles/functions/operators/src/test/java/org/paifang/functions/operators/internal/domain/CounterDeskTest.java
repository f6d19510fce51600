package org.paifang.functions.operators.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.staff.Counter;
import org.paifang.platform.api.staff.CounterNo;
import org.paifang.platform.api.staff.Terminal;
import org.paifang.platform.api.staff.TerminalNo;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.Samples;

class CounterDeskTest {

    private static final CounterNo FRONT = new CounterNo("C1");
    private static final TerminalNo TILL = new TerminalNo("T-1");

    private final House house = new House();
    private final CounterDesk desk = house.counters;

    @Test
    void counterWithItsPeopleAndATerminalIsKeptAndWrittenDown() {
        var counter = new Counter(FRONT, "Front", true, Set.of(House.CLERK));
        assertThat(desk.put(House.SUPERVISOR, counter, true)).isEmpty();
        assertThat(desk.put(House.SUPERVISOR, new Terminal(TILL, "Till", true, FRONT), true))
                .isEmpty();
        assertThat(house.staff().counters()).containsEntry(FRONT, counter);
        assertThat(house.staff().terminals()).containsKey(TILL);
        assertThat(house.audit.entries()).hasSize(2);
        assertThat(desk.put(House.SUPERVISOR, counter, false)).as("nothing new").isEmpty();
        assertThat(house.audit.entries()).hasSize(2);
    }

    @Test
    void whatCannotBeIsSaidInWords() {
        var counter = new Counter(FRONT, "Front", true, Set.of());
        desk.put(House.SUPERVISOR, counter, true);
        assertThat(desk.put(House.SUPERVISOR, counter, true)).contains(Reason.of("rule.counter-taken", FRONT));
        assertThat(desk.put(House.SUPERVISOR, new Counter(FRONT, " ", true, Set.of()), false))
                .contains(Reason.of("form.counter-name-missing", 60));
        var strangers = Set.of(Samples.OFFLINE_SUPERVISOR.operator());
        assertThat(desk.put(House.SUPERVISOR, new Counter(FRONT, "Front", true, strangers), false))
                .contains(Reason.of("rule.unknown", "01"));
        var nowhere = new Terminal(TILL, "Till", true, new CounterNo("C9"));
        assertThat(desk.put(House.SUPERVISOR, nowhere, true))
                .contains(Reason.of("rule.counter-unknown", new CounterNo("C9")));
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        house.access.set(House.SUPERVISOR, "operators.counters", Verdict.NOT_PERMITTED);
        assertThatThrownBy(() -> desk.put(House.SUPERVISOR, new Counter(FRONT, "Front", true, Set.of()), true))
                .isInstanceOf(AccessDenied.class);
        assertThat(house.staff().counters()).isEmpty();
    }
}
