package org.paifang.platform.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.paifang.platform.testkit.FixedClock;

/** What somebody changes in a profile's file is told once, whether the platform runs or not. */
class FileChangesTest {

    private final MemoryProfiles chronicle = new MemoryProfiles();
    private final FixedClock clock = FixedClock.at("2026-03-03T12:00:00Z");
    private final TreeMap<String, Map<String, String>> files = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private Writer writer = started();

    @Test
    void whatIsShippedIsNoChange() {
        file("shipped", Map.of("layer", "edition:online", "function.refund", "off"));
        writer.write();
        assertThat(told).isEmpty();
    }

    @Test
    void aChangeWhileThePlatformRunsIsToldOnce() {
        writer.write();
        file("corner", Map.of("layer", "merchant:200001", "function.refund", "off"));
        writer.write();
        writer.write();
        assertThat(told).containsExactly("running corner merchant:200001 [function.refund: nothing -> off]");
    }

    @Test
    void aChangeWhileThePlatformIsStoppedIsToldAtTheNextStartAndNeverAgain() {
        file("corner", Map.of("layer", "merchant:200001", "function.refund", "off"));
        writer.write();
        file("corner", Map.of("layer", "merchant:200001", "function.refund", "on"));
        started().write();
        started().write();
        assertThat(told).containsExactly("stopped corner merchant:200001 [function.refund: off -> on]");
    }

    @Test
    void aFileThatCameOrWentWhileThePlatformWasStoppedIsTold() {
        file("corner", Map.of("layer", "merchant:200001", "function.refund", "off"));
        writer.write();
        files.clear();
        file("all", Map.of("layer", "platform", "setting.refund.window-days", "90"));
        started().write();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "stopped ? merchant:200001 [function.refund: off -> nothing]",
                        "stopped all platform [setting.refund.window-days: nothing -> 90]");
    }

    @Test
    void aFileThatSaysTheSameInOtherWordsIsNoChange() {
        file("corner", Map.of("layer", "merchant:200001", "function.refund", "off"));
        writer.write();
        files.clear();
        file("renamed", Map.of("layer", "merchant:200001", "function.refund", "OFF", "nonsense", "1"));
        started().write();
        assertThat(told).isEmpty();
    }

    @Test
    void whatCouldNotBeToldIsToldWithTheNextChange() {
        writer.write();
        var broken = new Writer(
                chronicle,
                List::of,
                this::book,
                change -> {
                    throw new IllegalStateException("the audit is away");
                },
                clock);
        file("corner", Map.of("layer", "merchant:200001", "function.refund", "off"));
        assertThatThrownBy(broken::write).hasMessage("the audit is away");
        started().write();
        assertThat(told).containsExactly("stopped corner merchant:200001 [function.refund: nothing -> off]");
    }

    private void file(String name, Map<String, String> lines) {
        files.put(name, lines);
    }

    private ProfileBook book() {
        return ProfileBook.read(files);
    }

    private Writer started() {
        return new Writer(chronicle, List::of, this::book, this::tell, clock);
    }

    private void tell(Writer.FileChange change) {
        var lines = change.before().changesTo(change.after()).stream()
                .map(line -> line.key() + ": " + line.before().orElse("nothing") + " -> "
                        + line.after().orElse("nothing"))
                .toList();
        told.add((change.whileStopped() ? "stopped " : "running ")
                + change.file().orElse("?") + " " + change.layer() + " " + lines);
    }
}
