package org.paifang.bank.functions.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.bank.functions.internal.domain.FakeEngine;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEvent;
import org.paifang.platform.api.lifecycle.FunctionInside;
import org.paifang.platform.api.lifecycle.FunctionState;

class FunctionPageTest extends PageTest {

    @BeforeEach
    void aFunctionWithTwoVersions() {
        engine.has("coupons", "1.1.0", FunctionState.ACTIVE, "");
        engine.has("coupons", "1.0.0", FunctionState.GONE, "");
        engine.plans(new Change.Put(COUPONS, "1.0.0", Cohort.ALL), "1.1.0", "1.0.0");
        engine.plans(new Change.Return(COUPONS), "1.1.0", "1.0.0");
        engine.plans(new Change.Remove(COUPONS), "1.1.0", "");
        engine.events.add(new FunctionEvent(
                FakeEngine.NOON,
                "bank-01",
                COUPONS,
                "1.1.0",
                "active",
                Optional.of(FakeEngine.says("Instead of 1.0.0."))));
        engine.events.add(
                new FunctionEvent(FakeEngine.NOON, "platform", COUPONS, "1.0.0", "resumed", Optional.empty()));
    }

    @Test
    void itShowsVersionsWhatItBringsAndItsHistory() {
        go("coupons");

        assertThat(text())
                .contains("coupons", "1.1.0", "Serving", "1.0.0", "Gone")
                .contains("coupons.list /coupons", "coupons_table")
                .contains("serving", "by bank-01", "Instead of 1.0.0.", "1 Nov 2026, 12:00:00")
                .contains("resumed", "by the platform");
    }

    @Test
    void itsHistorySaysWhoAgreedAndWhoDidNotWait() {
        engine.events.add(new FunctionEvent(
                FakeEngine.NOON, "bank-01, approved by bank-02 (7)", COUPONS, "1.1.0", "active", Optional.empty()));
        engine.events.add(new FunctionEvent(
                FakeEngine.NOON, "console, break-glass: the outage", COUPONS, "1.1.0", "gone", Optional.empty()));

        go("coupons");

        assertThat(text())
                .contains("by bank-01, approved by bank-02", "by the console, without approval: the outage")
                .doesNotContain("(7)");
    }

    @Test
    void itShowsHowItIsAndWhatItIsMadeOf() {
        engine.insides.put(
                "coupons/1.1.0",
                new FunctionInside(
                        Optional.of(FakeEngine.says("Its partner does not answer.")),
                        List.of("demo.Given"),
                        List.of("demo.Used"),
                        List.of("demo.words 1.0.0 from demo"),
                        0));
        go("coupons");

        assertThat(text())
                .contains("Not well", "1.1.0 is not well: Its partner does not answer.")
                .contains("Services that it gives (1)", "demo.Given", "demo.Used", "demo.words 1.0.0 from demo");
    }

    @Test
    void failuresOfLateAreCounted() {
        engine.insides.put("coupons/1.1.0", new FunctionInside(Optional.empty(), List.of(), List.of(), List.of(), 3));
        go("coupons");

        assertThat(text()).contains("3 failures");
    }

    @Test
    void whoMayChangeFindsEveryWay() {
        go("coupons");

        assertThat(text()).contains("Return to 1.0.0", "Remove");
        assertThat(links())
                .contains("/functions/coupons/return", "/functions/coupons/remove", "/functions/coupons/put/1.0.0");
    }

    @Test
    void whoMayOnlyLookFindsNone() {
        access.set("functions.change", Verdict.NOT_PERMITTED);

        go("coupons");

        assertThat(links()).containsOnly("/functions");
    }

    @Test
    void itFollowsWhatHappens() {
        go("coupons");
        engine.has("coupons", "1.2.0", FunctionState.CHECKED, "");

        session.passTime();
        session.runBackground();

        assertThat(text()).contains("1.2.0", "Ready");
    }

    @Test
    void whatWasNeverHereIsSaid() {
        go("nothing");

        assertThat(text()).contains("No such function was ever on this platform.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=Demo Signer, O=Demo | Demo Signer",
                "O=Demo, CN=Demo Signer | Demo Signer",
                "CN=Demo\\, Inc., O=Demo | Demo, Inc.",
                "O=Demo | O=Demo"
            })
    void aSignerIsCalledByItsName(String distinguished, String name) {
        assertThat(Words.commonName(distinguished)).isEqualTo(name);
    }
}
