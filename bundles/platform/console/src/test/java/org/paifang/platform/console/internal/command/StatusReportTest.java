package org.paifang.platform.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.RefusedFunction;
import org.paifang.platform.console.internal.status.Problem;

class StatusReportTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void withoutFunctionsAndProblemsItSaysSo() {
        assertThat(report(List.of(), new Registry(List.of()))).contains("none").contains("No problems.");
    }

    @Test
    void problemsAreListedWithTheirCause() {
        var problem = new Problem("bundle some.bundle 1.0.0 is not resolved", "it needs the package com.example");
        assertThat(report(List.of(problem), new Registry(List.of())))
                .contains("Problems:")
                .contains("bundle some.bundle 1.0.0 is not resolved: it needs the package com.example")
                .doesNotContain("No problems.");
    }

    @Test
    void aRefusedFunctionIsAProblem() {
        var refused = new RefusedFunction("some.bundle", "1.0.0", "query.transactions belongs to other.bundle");
        assertThat(report(List.of(), new Registry(List.of(refused))))
                .contains("some.bundle 1.0.0 is refused: query.transactions belongs to other.bundle");
    }

    @Test
    void withoutTheCoreItStillAnswers() {
        assertThat(report(List.of(new Problem("bundle core", "down")), null))
                .contains("core is not there")
                .contains("bundle core: down");
    }

    @Test
    void awaitEndsWhenNothingIsWrongAnyMore() throws InterruptedException {
        var answers = new ArrayDeque<>(List.of(List.of(new Problem("a", "b")), List.<Problem>of()));
        var report = new StatusReport(answers::remove, new Registry(List.of()));
        assertThat(report.await(List.of("60"), printer())).isZero();
        assertThat(answers).isEmpty();
    }

    @Test
    void awaitSaysWhatStaysWrong() throws InterruptedException {
        var report = new StatusReport(() -> List.of(new Problem("bundle x", "broken")), new Registry(List.of()));
        assertThat(report.await(List.of("0"), printer())).isEqualTo(ConsoleCommand.FAILED);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("bundle x: broken");
    }

    @Test
    void awaitWantsSeconds() throws InterruptedException {
        var report = new StatusReport(List::of, new Registry(List.of()));
        assertThat(report.await(List.of("soon"), printer())).isEqualTo(ConsoleCommand.MISUSED);
    }

    private PrintStream printer() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private static String report(List<Problem> problems, @Nullable FunctionRegistry functions) {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(new StatusReport(() -> problems, functions).status(List.of(), out))
                .isZero();
        return printed.toString(StandardCharsets.UTF_8);
    }

    private record Registry(List<RefusedFunction> refused) implements FunctionRegistry {

        @Override
        public List<InstalledFunction> installed() {
            return List.of();
        }

        @Override
        public Optional<InstalledFunction> find(FunctionId id) {
            return Optional.empty();
        }

        @Override
        public Optional<MenuItem> itemAt(String path) {
            return Optional.empty();
        }
    }
}
