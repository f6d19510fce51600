package org.paifang.platform.api.audit;

import java.time.Instant;

/**
 * What the log looked like at a moment, in one hash, signed: a tree head of RFC 6962.
 *
 * @param size how many entries it holds, from the first on
 * @param root the tree's hash, hexadecimal
 * @param at when it was signed, in milliseconds
 * @param key which key signed it: the SHA-256 of its public key as X.509 writes it, hexadecimal
 * @param signature Ed25519 over RFC 6962's {@code TreeHeadSignature}, Base64
 */
public record SignedHead(long size, String root, Instant at, String key, String signature) {}
