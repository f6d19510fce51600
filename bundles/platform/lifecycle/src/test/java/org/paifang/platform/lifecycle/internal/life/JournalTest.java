package org.paifang.platform.lifecycle.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.lifecycle.FunctionEvent;

class JournalTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @TempDir
    Path folder;

    private final List<FunctionEvent> told = new ArrayList<>();

    @Test
    void theNewestComesFirstAndOfOneFunctionAlone() {
        var journal = journal();
        journal.add(event("coupons", "checked", "Signed by CN=bank."));
        journal.add(event("refund", "active", ""));
        journal.add(event("coupons", "active", "a\ttab and\na line"));
        assertThat(journal().of(new FunctionId("coupons"), 10))
                .containsExactly(
                        event("coupons", "active", "a tab and a line"),
                        event("coupons", "checked", "Signed by CN=bank."));
        assertThat(journal().of(new FunctionId("coupons"), 1)).hasSize(1);
        assertThat(told).hasSize(3);
    }

    @Test
    void aLineThatACrashCutShortIsLeftOut() throws IOException {
        journal().add(event("coupons", "checked", ""));
        Files.writeString(folder.resolve("journal.tsv"), "2026-11-02T12:0", StandardOpenOption.APPEND);
        assertThat(journal().of(new FunctionId("coupons"), 10)).hasSize(1);
    }

    private Journal journal() {
        return new Journal(folder.resolve("journal.tsv"), told::add);
    }

    private static FunctionEvent event(String function, String what, String said) {
        return new FunctionEvent(NOON, "console", new FunctionId(function), "1.0.0", what, said);
    }
}
