package org.paifang.platform.core.internal.login;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A hash with all that made it, as the Password Hashing Competition writes it:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}.
 */
final class PhcString {

    private static final Pattern SHAPE = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final Argon2Parameters parameters;
    private final byte[] salt;
    private final byte[] hash;

    PhcString(Argon2Parameters parameters, byte[] salt, byte[] hash) {
        this.parameters = parameters;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    static Optional<PhcString> parse(String written) {
        var matcher = SHAPE.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var parameters = new Argon2Parameters(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
            var decoder = Base64.getDecoder();
            return Optional.of(
                    new PhcString(parameters, decoder.decode(matcher.group(4)), decoder.decode(matcher.group(5))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Argon2Parameters parameters() {
        return parameters;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] hash() {
        return hash.clone();
    }

    @Override
    public String toString() {
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + parameters.memoryKib() + ",t=" + parameters.iterations() + ",p="
                + parameters.parallelism() + "$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }
}
