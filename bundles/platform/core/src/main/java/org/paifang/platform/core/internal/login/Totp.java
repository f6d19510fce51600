package org.paifang.platform.core.internal.login;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of the time (RFC 6238): HMAC-SHA-1, 30 seconds, six digits. The only combination that every authenticator knows;
 * nothing is known against SHA-1 within an HMAC.
 */
final class Totp {

    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);

    /** How many steps a device's clock may be away, either way. */
    static final int DRIFT = 1;

    /** As long as the hash, as RFC 4226 wants it. */
    static final int SECRET_BYTES = 20;

    private static final String ALGORITHM = "HmacSHA1";
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step, with leading zeros. */
    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xF;
            var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return ("0".repeat(DIGITS) + number % MODULUS)
                    .substring(Integer.toString(number % MODULUS).length());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /** The latest step whose code this is, as far as a device's clock may be away. Each is compared, in constant time. */
    static OptionalLong match(byte[] secret, String code, Instant now) {
        var typed = code.getBytes(StandardCharsets.UTF_8);
        var found = OptionalLong.empty();
        for (var step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            var right = code(secret, step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, typed)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
