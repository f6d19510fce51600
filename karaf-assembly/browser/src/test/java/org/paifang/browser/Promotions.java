package org.paifang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** The function that comes later, in two versions, signed for this installation; changed by the engine. */
final class Promotions {

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long PAUSE_MILLIS = 50;

    private final Door door;
    private final Path first;
    private final Path next;

    Promotions(Distribution distribution) {
        var built = Path.of(System.getProperty("promotions"));
        this.door = distribution.door();
        this.first = distribution.sign(built.resolve("target/promotions-1.0.0.jar"));
        this.next = distribution.sign(built.resolve("next/target/promotions-1.1.0.jar"));
    }

    /** Version 1.0.0 serves all. */
    void install() {
        door.run("paifang:function-install " + first);
    }

    /** Version 1.1.0 serves all. */
    void update() {
        door.run("paifang:function-update " + next);
    }

    /** Version 1.0.0 serves all again. */
    void goBack() {
        door.run("paifang:function-rollback promotions");
    }

    void remove() {
        door.run("paifang:function-remove promotions");
    }

    /** Removes it, if it is there. */
    void removeIfHere() {
        var here = door.run("paifang:function-list")
                .lines()
                .anyMatch(line -> line.startsWith("promotions ") && line.contains("ACTIVE"));
        if (here) {
            remove();
        }
    }

    /** Nothing of it runs any more, or only the version that serves. */
    void awaitDrained() {
        var end = System.nanoTime() + PATIENCE_NANOS;
        while (door.run("paifang:function-list").contains("DRAINING")) {
            assertThat(System.nanoTime()).as("a version drains for a minute").isLessThan(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
