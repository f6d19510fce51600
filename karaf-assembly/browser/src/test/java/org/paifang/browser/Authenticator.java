package org.paifang.browser;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A phone's authenticator, as the page tells it its key (RFC 6238, RFC 4648). */
final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    private final byte[] secret;

    /** With a key as the page shows it, blanks and all. */
    Authenticator(String shown) {
        var letters = shown.replaceAll("\\s", "");
        var bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        var bits = 0L;
        var count = 0;
        for (var i = 0; i < letters.length(); i++) {
            bits = bits << 5 | BASE32.indexOf(letters.charAt(i));
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes.put((byte) (bits >> count));
            }
        }
        secret = bytes.array();
    }

    /** The code so many steps from now. */
    String code(int ahead) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var step = Instant.now().getEpochSecond() / STEP_SECONDS + ahead;
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[19] & 0xF) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
