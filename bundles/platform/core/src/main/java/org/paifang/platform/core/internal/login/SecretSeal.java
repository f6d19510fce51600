package org.paifang.platform.core.internal.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.paifang.platform.store.OwnerFile;

/**
 * Seals secrets that must be read again, with the installation's key: AES-256-GCM, a fresh nonce each, bound to whose it is. A
 * row that is copied to somebody else does not open. Thread-safe.
 */
public final class SecretSeal {

    private static final String FORM = "1:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    private SecretSeal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * With the key in the file, which is made if it is not there.
     *
     * @throws IllegalStateException if what is there is no such key
     */
    public static SecretSeal in(Path file) {
        try {
            if (!Files.exists(file)) {
                OwnerFile.write(file, Base64.getEncoder().encodeToString(fresh(new SecureRandom(), KEY_BYTES)) + "\n");
            }
            var key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length == KEY_BYTES) {
                return new SecretSeal(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the installation's key cannot be read or made: " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(wrong(file), e);
        }
        throw new IllegalStateException(wrong(file));
    }

    private static String wrong(Path file) {
        return "no key of " + KEY_BYTES + " bytes in Base64 in " + file + ": put the file back from a copy";
    }

    String seal(byte[] secret, String whose) {
        try {
            var nonce = fresh(random, NONCE_BYTES);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, whose).doFinal(secret);
            var whole =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return FORM + Base64.getEncoder().encodeToString(whole.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal with " + CIPHER, e);
        }
    }

    /** What was sealed; empty if it was with another key, for somebody else, or was changed. */
    Optional<byte[]> open(String sealed, String whose) {
        try {
            var whole = Base64.getDecoder().decode(sealed.substring(FORM.length()));
            if (whole.length < NONCE_BYTES) {
                return Optional.empty();
            }
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE_BYTES), whose);
            return Optional.of(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String whose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(whose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] fresh(SecureRandom random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
