package org.paifang.samples.demo.internal.domain;

import java.util.random.RandomGenerator;

/** Passwords that people can read to each other: {@code kfm7-q2xv-9hpt-w4bn}, 78 bits. */
public final class ReadablePassword {

    /** Without what looks like something else. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private ReadablePassword() {}

    /**
     * A new one.
     *
     * @param random a {@link java.security.SecureRandom}, but for tests
     */
    public static String next(RandomGenerator random) {
        var password = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
