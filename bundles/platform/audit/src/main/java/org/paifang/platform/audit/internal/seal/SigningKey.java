package org.paifang.platform.audit.internal.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.paifang.platform.api.audit.SignedHead;
import org.paifang.platform.audit.internal.tree.Hashes;
import org.paifang.platform.store.OwnerFile;

/**
 * The Ed25519 key with which this node signs, in a file that only the platform's own account may read. It is made at the
 * first start. The public one lies beside it, to be taken elsewhere. Thread-safe.
 */
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int LINE = 64;

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /**
     * The key in the file, which is made if it is not there, with {@code .pub} beside it.
     *
     * @throws IllegalStateException if what is there is no such key
     */
    public static SigningKey in(Path file) {
        var pub = file.resolveSibling(file.getFileName() + ".pub");
        try {
            if (!Files.exists(file)) {
                make(file, pub);
            }
            return new SigningKey(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(read(file, PRIVATE))),
                    publicKey(read(pub, PUBLIC)));
        } catch (IOException e) {
            throw new UncheckedIOException("the audit's key cannot be read or made: " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "no Ed25519 key in " + file + " or " + pub + ": put both files back from a copy, or move both away"
                            + " for a new key to be made",
                    e);
        }
    }

    /** Signs a head of the tree: RFC 6962, section 3.5. */
    public SignedHead sign(long size, byte[] root, Instant at) {
        return new SignedHead(
                size, Hashes.hex(root), at, fingerprint(), signature(HeadBytes.of(size, root, at.toEpochMilli())));
    }

    /** Base64 of a signature over some bytes. */
    String signature(byte[] data) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(data);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the audit's key cannot sign", e);
        }
    }

    /** SHA-256 of the public key, hexadecimal. */
    public String fingerprint() {
        return Hashes.hex(Hashes.plain(open.getEncoded()));
    }

    /** Base64 of the public key as X.509 writes it. */
    public String encoded() {
        return Base64.getEncoder().encodeToString(open.getEncoded());
    }

    /** The public key as PEM. */
    public String pem() {
        return pem(PUBLIC, open.getEncoded());
    }

    /** Whether the head was signed with this key. */
    static boolean isSigned(SignedHead head, String publicKey) {
        try {
            var encoded = Base64.getDecoder().decode(publicKey);
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey(encoded));
            signature.update(HeadBytes.of(
                    head.size(), Hashes.bytes(head.root()), head.at().toEpochMilli()));
            return head.key().equals(Hashes.hex(Hashes.plain(encoded)))
                    && signature.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void make(Path file, Path pub) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        // the public one first: a secret one without it would be of no use after a crash
        OwnerFile.write(pub, pem(PUBLIC, pair.getPublic().getEncoded()));
        OwnerFile.write(file, pem(PRIVATE, pair.getPrivate().getEncoded()));
    }

    private static byte[] read(Path file, String what) throws IOException {
        var text = Files.readString(file, StandardCharsets.US_ASCII)
                .replace("-----BEGIN " + what + "-----", "")
                .replace("-----END " + what + "-----", "")
                .replaceAll("\\s", "");
        return Base64.getDecoder().decode(text);
    }

    private static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static String pem(String what, byte[] encoded) {
        var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
