package org.paifang.functions.services.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paifang.functions.services.internal.ServicesFunction;
import org.paifang.functions.services.internal.domain.LogDesk;
import org.paifang.functions.services.internal.domain.ServiceRights;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeFunctions;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.ui.api.AuditWords;

/** The merchant's own log: what is found, and what one entry says. */
class LogViewTest {

    private final FixedClock clock = FixedClock.at("2026-03-02T08:00:00Z");
    private final FakeAudit audit = new FakeAudit(clock);
    private final FakeFunctions functions =
            new FakeFunctions().add(new ServicesFunction().descriptor(), new ServicesFunction().messages());
    private final FakeViewSession session =
            FakeViewSession.of(new ServicesFunction().messages()).open(ServiceRights.LOG_ITEM, "/activity");
    private final LogView view;

    LogViewTest() {
        audit.record(
                NewEntry.by(Samples.SUPERVISOR, "services.switched-on", "codes").change("state", "offered", "on"));
        audit.record(
                NewEntry.by(Actor.of(Samples.caller("bank-01")), Samples.ONLINE.no(), "merchants.state", "100001"));
        audit.record(NewEntry.by(Samples.OFFLINE_SUPERVISOR, "services.switched-on", "codes"));
        var desk = new LogDesk(
                FakeAccessPolicy.allowingAll(),
                audit,
                FakeDirectory.withSamples().add(Samples.operator("100001-01")));
        view = new LogView(desk, functions, session);
        view.addressChanged(List.of());
    }

    private List<String> found() {
        view.list.results.search();
        return view.list
                .results
                .getChildren()
                .filter(Grid.class::isInstance)
                .filter(Component::isVisible)
                .flatMap(grid -> ((Grid<?>) grid).getDataProvider().fetch(new Query<>(0, 50, List.of(), null, null)))
                .map(row -> ((AuditEntry) row).action())
                .toList();
    }

    @Test
    void theMerchantsOwnEntriesAreFoundNewestFirst() {
        assertThat(found()).containsExactly("merchants.state", "services.switched-on");
    }

    @Test
    void theyAreNarrowedByOperatorAlsoOneOfTheBank() {
        view.list.fields.who.setValue("bank-01");

        assertThat(found()).containsExactly("merchants.state");
    }

    @Test
    void theyAreNarrowedByKindAndTime() {
        view.list.fields.kind.setValue(new AuditWords.Kind("services", "Services"));
        assertThat(found()).containsExactly("services.switched-on");

        view.list.fields.from.setValue(LocalDateTime.parse("2026-03-02T17:00:00"));
        assertThat(found()).isEmpty();
        assertThat(view.getElement().getTextRecursively()).contains("Nothing was found");
    }

    @Test
    void timesTheWrongWayRoundAreSaidAndFindNothingNew() {
        view.list.fields.from.setValue(LocalDateTime.parse("2026-03-03T00:00:00"));
        view.list.fields.until.setValue(LocalDateTime.parse("2026-03-02T00:00:00"));

        view.list.results.search();

        assertThat(view.getElement().getTextRecursively()).contains("The end is before the beginning");
    }

    @Test
    void anEntryShowsWhoWhatAndBeforeAndAfter() {
        view.addressChanged(List.of("1"));

        assertThat(view.entry.getElement().getTextRecursively())
                .contains("Service switched on", "codes", "100001-01", "Web", "offered", "on", "Done");
        session.speak(Languages.TRADITIONAL_CHINESE);
        assertThat(view.entry.getElement().getTextRecursively()).contains("開通服務");
    }

    @Test
    void anotherMerchantsEntryIsNotThere() {
        view.addressChanged(List.of("3"));
        assertThat(view.entry.getElement().getTextRecursively()).contains("There is no such entry");

        view.addressChanged(List.of("no number"));
        assertThat(view.entry.getElement().getTextRecursively()).contains("There is no such entry");
    }
}
