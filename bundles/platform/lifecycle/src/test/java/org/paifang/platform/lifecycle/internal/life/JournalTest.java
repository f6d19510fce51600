package org.paifang.platform.lifecycle.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.lifecycle.FunctionEvent;
import org.paifang.platform.api.text.Reason;

class JournalTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private static final Reason SIGNED = Reason.of("lifecycle.said.signed", "CN=bank");

    @TempDir
    Path folder;

    private final List<FunctionEvent> told = new ArrayList<>();

    @Test
    void theNewestComesFirstAndOfOneFunctionAlone() {
        var journal = journal();
        journal.add(event("coupons", "checked", SIGNED));
        journal.add(event("refund", "active"));
        journal.add(event("coupons", "active", Reason.of("lifecycle.said.signed", "a\ttab and\na line")));
        assertThat(journal().of(new FunctionId("coupons"), 10))
                .containsExactly(
                        event("coupons", "active", Reason.of("lifecycle.said.signed", "a\ttab and\na line")),
                        event("coupons", "checked", SIGNED));
        assertThat(journal().of(new FunctionId("coupons"), 1)).hasSize(1);
        assertThat(told).hasSize(3);
    }

    @Test
    void aLineThatACrashCutShortIsLeftOut() throws IOException {
        journal().add(event("coupons", "checked"));
        Files.writeString(folder.resolve("journal.tsv"), "2026-11-02T12:0", StandardOpenOption.APPEND);
        assertThat(journal().of(new FunctionId("coupons"), 10)).hasSize(1);
    }

    @Test
    void aLineOfAnEarlierVersionIsShownAsItStands() throws IOException {
        Files.writeString(
                folder.resolve("journal.tsv"),
                "2026-11-02T12:00:00Z\tconsole\tcoupons\t1.0.0\tactive\tInstead of 0.9.0. Plan ab12.\n");
        assertThat(journal().of(new FunctionId("coupons"), 10))
                .containsExactly(
                        event("coupons", "active", Reason.of("lifecycle.plain", "Instead of 0.9.0. Plan ab12.")));
    }

    private Journal journal() {
        return new Journal(folder.resolve("journal.tsv"), told::add);
    }

    private static FunctionEvent event(String function, String what, Reason... said) {
        return new FunctionEvent(
                NOON,
                "console",
                new FunctionId(function),
                "1.0.0",
                what,
                Arrays.stream(said).findFirst());
    }
}
