package org.paifang.platform.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.lifecycle.FunctionEvent;
import org.paifang.platform.api.lifecycle.FunctionInside;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;

class FunctionChangesTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final List<String> applied = new ArrayList<>();
    private final List<Reason> refusals = new ArrayList<>();
    private Bands bands = Bands.NOBODY;
    private final FunctionChanges changes = new FunctionChanges(
            new AnEngine(),
            (merchant, kind) ->
                    merchant.equals(MerchantNo.BANK) && kind.equals("functions.change") ? bands : Bands.NOBODY);

    @ParameterizedTest
    @CsvSource({
        "function-remove coupons",
        "function-rollback coupons",
        "function-cohort coupons 1.1.0 share 10",
        "function-cohort coupons 1.1.0 merchants 100001"
    })
    void withoutTheSettingOnePersonSuffices(String line) throws InterruptedException {
        assertThat(run(line)).isZero();

        assertThat(applied).containsExactly("hash by console");
    }

    @ParameterizedTest
    @CsvSource({
        "function-remove coupons,/functions/coupons/remove",
        "function-rollback coupons,/functions/coupons/return",
        "function-cohort coupons 1.1.0 share 10,/functions/coupons/put/1.1.0"
    })
    void whereOthersMustAgreeItRefusesAndNamesThePage(String line, String page) throws InterruptedException {
        bands = Bands.ONE;

        assertThat(run(line)).isEqualTo(ConsoleCommand.FAILED);

        assertThat(applied).isEmpty();
        assertThat(text()).contains("wants 1 other person to agree", page, "--break-glass");
    }

    @Test
    void aPackageIsTakenButDoesNotServe() throws IOException, InterruptedException {
        bands = Bands.ONE;
        var file = Files.writeString(folder.resolve("coupons.jar"), "a package");

        assertThat(run("function-install", file.toString())).isEqualTo(ConsoleCommand.FAILED);
        assertThat(applied).isEmpty();
        assertThat(text()).contains("/functions/coupons/put/1.1.0");

        assertThat(run("function-update", file.toString(), "--break-glass", "the night of the outage"))
                .isZero();
        assertThat(applied).containsExactly("hash by console, break-glass: the night of the outage");
    }

    @Test
    void aRefusalIsSaidInEnglish() throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("coupons.jar"), "a package");
        refusals.add(Reason.of("lifecycle.late", 20));
        refusals.add(Reason.of("lifecycle.ill", Reason.of("lifecycle.late", 2)));

        assertThat(run("function-install", file.toString())).isEqualTo(ConsoleCommand.FAILED);

        assertThat(text()).contains("  It did not start within 20 s.", "  Not well (It did not start within 2 s.).");
        assertThat(applied).isEmpty();
    }

    @Test
    void aPlanNeedsNobody() throws IOException, InterruptedException {
        bands = Bands.ONE;
        var file = Files.writeString(folder.resolve("coupons.jar"), "a package");

        assertThat(run("function-plan", file.toString())).isZero();

        assertThat(applied).isEmpty();
    }

    @Test
    void brokenGlassNeedsAReason() throws InterruptedException {
        bands = Bands.ONE;

        assertThat(run("function-remove", "coupons", "--break-glass", " ")).isEqualTo(ConsoleCommand.MISUSED);
        assertThat(run("function-remove", "coupons", "--break-glass")).isEqualTo(ConsoleCommand.MISUSED);
        assertThat(run("function-remove", "coupons", "--anything", "else")).isEqualTo(ConsoleCommand.MISUSED);
        assertThat(run("function-list", "--break-glass", "why")).isEqualTo(ConsoleCommand.MISUSED);

        assertThat(applied).isEmpty();
    }

    private int run(String line) throws InterruptedException {
        return run(line.split(" "));
    }

    private int run(String... words) throws InterruptedException {
        return changes.commands().stream()
                .filter(command -> command.getName().equals(words[0]))
                .findFirst()
                .orElseThrow()
                .run(Arrays.asList(words).subList(1, words.length), out);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Takes whatever it is given and does whatever it is told. */
    private final class AnEngine implements FunctionEngine {

        @Override
        public List<FunctionVersion> versions() {
            return List.of();
        }

        @Override
        public Messages messages() {
            return Messages.of(Map.of(
                    Languages.ENGLISH,
                    Map.of("lifecycle.late", "It did not start within {0} s.", "lifecycle.ill", "Not well ({0})."),
                    Languages.SIMPLIFIED_CHINESE,
                    Map.of()));
        }

        @Override
        public Upload upload(InputStream content, String who) {
            if (!refusals.isEmpty()) {
                return new Upload.Refused(refusals);
            }
            return new Upload.Taken(new FunctionVersion(
                    new FunctionId("coupons"),
                    "1.1.0",
                    "demo.coupons",
                    FunctionState.CHECKED,
                    false,
                    "",
                    "",
                    Instant.EPOCH,
                    Optional.empty()));
        }

        @Override
        public Planning plan(Change change) {
            var nothing = Plan.Difference.NONE;
            return new Planning.Planned(new Plan(
                    "hash",
                    change,
                    "1.0.0",
                    "1.1.0",
                    nothing,
                    nothing,
                    nothing,
                    nothing,
                    nothing,
                    1,
                    1,
                    new Plan.Use(0, Map.of(), 0, List.of())));
        }

        @Override
        public Outcome apply(Change change, String planHash, String who) {
            applied.add(planHash + " by " + who);
            return new Outcome.Done(((Planning.Planned) plan(change)).plan());
        }

        @Override
        public Optional<FunctionInside> inside(FunctionId function, String version) {
            return Optional.empty();
        }

        @Override
        public List<FunctionEvent> history(FunctionId function, int limit) {
            return List.of();
        }
    }
}
