package org.paifang.platform.audit.internal.seal;

import java.nio.ByteBuffer;

/** What is signed of a head: {@code TreeHeadSignature} of RFC 6962, section 3.5. */
final class HeadBytes {

    private static final byte V1 = 0;
    private static final byte TREE_HASH = 1;

    private HeadBytes() {}

    static byte[] of(long size, byte[] root, long millis) {
        return ByteBuffer.allocate(2 + Long.BYTES + Long.BYTES + root.length)
                .put(V1)
                .put(TREE_HASH)
                .putLong(millis)
                .putLong(size)
                .put(root)
                .array();
    }
}
