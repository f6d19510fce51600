package org.paifang.platform.rest.internal.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes keys and their hashes. A key is 32 random bytes, so a fast hash is enough: there is nothing to guess. */
public final class Secrets {

    /** By which people, and scanners of source code, recognise a key. */
    public static final String PREFIX = "pfk_";

    private static final int BYTES = 32;
    private static final int HINT_LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of a key to recognise it. */
    static String hint(String key) {
        return key.substring(0, Math.min(HINT_LENGTH, key.length() / 2)) + "…";
    }

    /** SHA-256, hexadecimal. */
    public static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of all parts in turn, hexadecimal. */
    public static String hash(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
