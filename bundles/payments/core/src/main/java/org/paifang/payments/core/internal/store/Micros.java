package org.paifang.payments.core.internal.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Instants as microseconds since 1970: the same on every database and in every zone. */
@Converter
public final class Micros implements AttributeConverter<@Nullable Instant, @Nullable Long> {

    private static final long MICROS = 1_000_000;
    private static final long NANOS = 1_000;

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The first microsecond that is not before the instant: a border may be finer than what is stored. */
    static long ofNextAfter(Instant instant) {
        var micros = of(instant);
        return toInstant(micros).isBefore(instant) ? micros + 1 : micros;
    }

    static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS);
    }

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Long micros) {
        return micros == null ? null : toInstant(micros);
    }
}
