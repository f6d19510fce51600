package org.paifang.platform.core.internal.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants as microseconds since 1970. */
final class Micros {

    private Micros() {}

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Optional<Instant> find(@Nullable Long micros) {
        return Optional.ofNullable(micros).map(Micros::toInstant);
    }
}
