package org.paifang.platform.core.internal.login;

/**
 * What a hash costs.
 *
 * @param memoryKib memory of one computation
 * @param iterations passes over the memory
 * @param parallelism lanes
 */
public record Argon2Parameters(int memoryKib, int iterations, int parallelism) {

    public static final int MINIMUM_MEMORY_KIB = 7_168;
    public static final int MAXIMUM_MEMORY_KIB = 1_048_576;
    public static final int MAXIMUM_ITERATIONS = 100;
    public static final int MAXIMUM_PARALLELISM = 16;

    /** The OWASP Password Storage Cheat Sheet's: 19 MiB, 2 iterations, 1 lane. */
    public static final Argon2Parameters DEFAULT = new Argon2Parameters(19_456, 2, 1);

    public Argon2Parameters {
        require("memory in KiB", memoryKib, MINIMUM_MEMORY_KIB, MAXIMUM_MEMORY_KIB);
        require("iterations", iterations, 1, MAXIMUM_ITERATIONS);
        require("parallelism", parallelism, 1, MAXIMUM_PARALLELISM);
    }

    private static void require(String what, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(
                    "Argon2's " + what + " is " + minimum + " to " + maximum + ", was " + value);
        }
    }
}
