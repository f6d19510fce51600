package org.paifang.bank.audit.internal.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.api.audit.AuditProofs;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.api.audit.SignedHead;

/** Proofs as a test wants them: all is well at first. */
public final class FakeProofs implements AuditProofs {

    public static final SignedHead HEAD =
            new SignedHead(3, "ab".repeat(32), Instant.parse("2026-11-27T08:00:00Z"), "cd".repeat(32), "c2ln");

    public final Map<EntryId, Proof> proofs = new HashMap<>();
    public Check check = new Check(3, 1, 0, List.of());
    public AuditFilter exported = AuditFilter.ALL;

    @Override
    public Optional<SignedHead> head() {
        return Optional.of(HEAD);
    }

    @Override
    public String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n";
    }

    @Override
    public String fingerprint() {
        return HEAD.key();
    }

    @Override
    public Proof prove(EntryId entry) {
        return proofs.getOrDefault(entry, new Proof.Proven(0, HEAD));
    }

    @Override
    public Optional<Check> check(Progress progress) {
        return progress.at(1, 2) ? Optional.of(check) : Optional.empty();
    }

    @Override
    public long export(AuditFilter filter, String by, OutputStream out) throws IOException {
        exported = filter;
        out.write(by.getBytes(StandardCharsets.UTF_8));
        return 0;
    }
}
