package org.paifang.platform.shell.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.shell.internal.FakeHouse;
import org.paifang.platform.testkit.Samples;

class DestinationsTest {

    private final FakeHouse house = new FakeHouse();

    @ParameterizedTest
    @CsvSource({
        "true,ALLOWED,Show",
        "false,ALLOWED,Away",
        "true,NOT_INSTALLED,Away",
        "true,NOT_IN_EDITION,Closed",
        "true,SWITCHED_OFF,Closed",
        "true,NOT_PERMITTED,Closed",
        "false,NOT_PERMITTED,Closed",
    })
    void anInstalledItemIsShownOnlyIfItIsOpenAndHasAView(boolean hasView, Verdict verdict, String kind) {
        house.install("things");
        house.policy.set("things.things", verdict);
        var destinations = new Destinations(house, house.policy, (function, item) -> hasView);
        var destination = destinations.of(Samples.SUPERVISOR, Address.parse("things/1"));
        assertThat(destination.getClass().getSimpleName()).isEqualTo(kind);
        if (destination instanceof Destination.Show show) {
            assertThat(show.rest()).containsExactly("1");
        }
    }

    @Test
    void anAddressThatNobodyEverHadIsUnknown() {
        assertThat(house.destinations.of(Samples.SUPERVISOR, Address.parse("things")))
                .isEqualTo(new Destination.Unknown());
    }

    @Test
    void whatWasHereIsNamedAfterItHasGone() {
        house.install("things");
        house.destinations.remember();
        house.uninstall();
        var destination = house.destinations.of(Samples.SUPERVISOR, Address.parse("things"));
        assertThat(destination).isInstanceOfSatisfying(Destination.Away.class, away -> assertThat(
                        away.title().in(Languages.TRADITIONAL_CHINESE))
                .isEqualTo("東西"));
    }

    @Test
    void linksLeadToOpenItemsAlone() {
        house.install("things");
        assertThat(house.destinations.open(Samples.SUPERVISOR, new ItemId("things.things")))
                .isPresent();
        assertThat(house.destinations.open(Samples.SUPERVISOR, new ItemId("things.lost")))
                .isEmpty();
        house.policy.set("things.things", Verdict.SWITCHED_OFF);
        assertThat(house.destinations.open(Samples.SUPERVISOR, new ItemId("things.things")))
                .isEmpty();
    }
}
