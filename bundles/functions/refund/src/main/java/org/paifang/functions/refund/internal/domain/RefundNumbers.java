package org.paifang.functions.refund.internal.domain;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import org.paifang.payments.api.RefundNo;

/**
 * Makes the number of a refund once for each form, such as {@code R20261123140507-7KQ2M}: readable on the phone, and no
 * two of a merchant are the same.
 */
public final class RefundNumbers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /** Without letters that look like digits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int SUFFIX_LENGTH = 5;

    private final Clock clock;
    private final RandomGenerator random;

    public RefundNumbers(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new number, its time in the merchant's zone. */
    public RefundNo next(ZoneId zone) {
        var number = new StringBuilder("R").append(TIME.format(clock.instant().atZone(zone)));
        number.append('-');
        for (var i = 0; i < SUFFIX_LENGTH; i++) {
            number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RefundNo(number.toString());
    }
}
