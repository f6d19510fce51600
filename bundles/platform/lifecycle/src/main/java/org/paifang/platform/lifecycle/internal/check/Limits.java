package org.paifang.platform.lifecycle.internal.check;

/**
 * How large a package may be.
 *
 * @param packedBytes of the file
 * @param unpackedBytes of all that is in it
 * @param entries files in it
 */
public record Limits(long packedBytes, long unpackedBytes, int entries) {

    private static final long MIB = 1024 * 1024;

    public static final Limits DEFAULT = new Limits(64 * MIB, 256 * MIB, 20_000);
}
