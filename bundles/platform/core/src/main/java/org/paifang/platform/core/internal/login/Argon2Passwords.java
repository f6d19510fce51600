package org.paifang.platform.core.internal.login;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.core.internal.domain.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Argon2id hashes, a bounded number of them at once: each holds its memory while it is computed. */
public class Argon2Passwords implements Passwords {

    private static final Logger LOG = LoggerFactory.getLogger(Argon2Passwords.class);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MOST_BYTES_OF_A_CHAR = 3;
    private static final char[] NOBODYS = new char[0];

    private final Argon2 argon2;
    private final Argon2Parameters today;
    private final Semaphore atOnce;
    private final Duration patience;
    private final SecureRandom random = new SecureRandom();

    public Argon2Passwords(Argon2Parameters today, int atOnce, Duration patience) {
        this(Argon2.BOUNCY_CASTLE, today, atOnce, patience);
    }

    Argon2Passwords(Argon2 argon2, Argon2Parameters today, int atOnce, Duration patience) {
        this.argon2 = argon2;
        this.today = today;
        this.atOnce = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public String hash(char[] password) {
        atOnce.acquireUninterruptibly();
        try {
            var salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return new PhcString(today, salt, compute(password, salt, today, HASH_BYTES)).toString();
        } finally {
            atOnce.release();
        }
    }

    @Override
    public Check check(char[] password, @Nullable String hash) {
        if (!acquired()) {
            return Check.BUSY;
        }
        try {
            var known = known(hash);
            if (known.isEmpty() || password.length > MAXIMUM_LENGTH) {
                compute(NOBODYS, new byte[SALT_BYTES], today, HASH_BYTES);
                return Check.WRONG;
            }
            return compare(password, known.get());
        } finally {
            atOnce.release();
        }
    }

    private Check compare(char[] password, PhcString known) {
        var expected = known.hash();
        var actual = compute(password, known.salt(), known.parameters(), expected.length);
        if (!MessageDigest.isEqual(expected, actual)) {
            return Check.WRONG;
        }
        return known.parameters().equals(today) ? Check.RIGHT : Check.RIGHT_BUT_OUTDATED;
    }

    private static Optional<PhcString> known(@Nullable String hash) {
        if (hash == null) {
            return Optional.empty();
        }
        var known = PhcString.parse(hash);
        if (known.isEmpty()) {
            LOG.error("The hash of a password in core_operator is not of this platform; its operator cannot log in"
                    + " until a new password is set.");
        }
        return known;
    }

    private boolean acquired() {
        try {
            return atOnce.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private byte[] compute(char[] typed, byte[] salt, Argon2Parameters parameters, int length) {
        var password = normal(typed);
        var room = new byte[password.length * MOST_BYTES_OF_A_CHAR];
        var encoded = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(password), encoded, true);
        var bytes = Arrays.copyOf(room, encoded.position());
        try {
            return argon2.compute(bytes, salt, parameters, length);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(room, (byte) 0);
        }
    }

    /** One and the same password, whichever of its ways of writing a keyboard sends; most are as they are. */
    private static char[] normal(char[] password) {
        var text = CharBuffer.wrap(password);
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? password
                : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray();
    }
}
