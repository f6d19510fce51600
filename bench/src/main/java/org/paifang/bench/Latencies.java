package org.paifang.bench;

import java.util.Arrays;

/** How long things took, in the order of their lengths. */
final class Latencies {

    private final long[] nanos;

    Latencies(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    /** In milliseconds. */
    double percentile(int percent) {
        return nanos.length == 0 ? 0 : nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                "p50 %.2f ms, p99 %.2f ms, slowest %.1f ms (%d)",
                percentile(50), percentile(99), percentile(100), nanos.length);
    }
}
