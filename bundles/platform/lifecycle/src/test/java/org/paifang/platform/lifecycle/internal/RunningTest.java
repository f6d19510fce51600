package org.paifang.platform.lifecycle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.lifecycle.internal.life.Book;
import org.paifang.platform.testkit.FakeFunctions;

class RunningTest {

    private static final FunctionId COUPONS = new FunctionId("coupons");
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @TempDir
    Path folder;

    private Book book;
    private Running running;

    @BeforeEach
    void theRegistryHasIt() {
        var functions = new FakeFunctions()
                .add(
                        new FunctionDescriptor(COUPONS, EnumSet.allOf(Edition.class), List.of(), List.of(), List.of()),
                        Messages.of(Map.of()));
        book = new Book(folder.resolve("functions.properties"));
        running = new Running(functions, book);
    }

    @Test
    void whatWasDeliveredAndIsInNoBookRuns() {
        assertThat(running.of(COUPONS)).extracting(FunctionVersion::version).containsExactly("1.0.0");
    }

    @Test
    void whatHasGoneDoesNotRunThoughTheRegistryStillSeesIt() {
        var version = running.of(COUPONS).get(0);
        book.add(version);
        book.become(version, FunctionState.DRAINING, NOON, Optional.empty());
        assertThat(running.is(version)).isTrue();

        book.become(version, FunctionState.GONE, NOON, Optional.empty());
        assertThat(running.of(COUPONS)).isEmpty();
        assertThat(running.is(version)).isFalse();
    }
}
