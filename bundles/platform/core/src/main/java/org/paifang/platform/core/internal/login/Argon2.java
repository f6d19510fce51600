package org.paifang.platform.core.internal.login;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/** The computation itself, so that a test can count how often it is made. */
@FunctionalInterface
interface Argon2 {

    byte[] compute(byte[] password, byte[] salt, Argon2Parameters parameters, int length);

    /** Argon2id, version 1.3. */
    Argon2 BOUNCY_CASTLE = (password, salt, parameters, length) -> {
        var generator = new Argon2BytesGenerator();
        generator.init(new org.bouncycastle.crypto.params.Argon2Parameters.Builder(
                        org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_id)
                .withVersion(org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(parameters.memoryKib())
                .withIterations(parameters.iterations())
                .withParallelism(parameters.parallelism())
                .withSalt(salt)
                .build());
        var hash = new byte[length];
        generator.generateBytes(password, hash);
        return hash;
    };
}
