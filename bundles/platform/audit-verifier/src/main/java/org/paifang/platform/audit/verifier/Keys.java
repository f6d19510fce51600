package org.paifang.platform.audit.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Ed25519, and what is signed with it. */
final class Keys {

    private static final String ALGORITHM = "Ed25519";
    private static final byte V1 = 0;
    private static final byte TREE_HASH = 1;

    private Keys() {}

    /** By which a key is known: SHA-256 of the public one as X.509 writes it. */
    static String fingerprint(byte[] publicKey) {
        return HexFormat.of().formatHex(Merkle.sha256().digest(publicKey));
    }

    /** RFC 6962, section 3.5: {@code TreeHeadSignature}. */
    static byte[] head(long size, byte[] root, long millis) {
        return ByteBuffer.allocate(2 + 2 * Long.BYTES + root.length)
                .put(V1)
                .put(TREE_HASH)
                .putLong(millis)
                .putLong(size)
                .put(root)
                .array();
    }

    static byte[] file(String hash) {
        return ("paifang-audit-file\n" + hash).getBytes(StandardCharsets.US_ASCII);
    }

    static boolean isSigned(byte[] data, byte[] signature, byte[] publicKey) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            check.update(data);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
