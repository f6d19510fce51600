package org.paifang.bank.audit.internal.domain;

import java.util.Optional;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

/** A head office and a branch in Shenzhen, with two merchants of which one is the branch's, and a log of all three. */
public final class Office {

    public static final Caller HEAD_OFFICE = Samples.caller("bank-01");
    public static final Caller BRANCH = Samples.caller("bank-02");
    public static final Merchant OURS = merchant("300001", "廣東/深圳市");
    public static final Merchant OTHERS = merchant("300002", "北京");

    public final FakeAccessPolicy access =
            FakeAccessPolicy.denyingAll().set("audit.view", Verdict.ALLOWED).set("audit.export", Verdict.ALLOWED);
    public final FakeDirectory directory = FakeDirectory.withSamples()
            .add(Samples.merchant("bank", Edition.BANK, "BANK"))
            .add(OURS)
            .add(OTHERS)
            .add(Samples.operator("bank-01"))
            .add(Samples.operator("bank-02").boundTo(Branch.parse("廣東/深圳市")));
    public final FakeAudit audit = new FakeAudit(FixedClock.at("2026-11-27T08:00:00Z"));
    public final FakeProofs proofs = new FakeProofs();
    public final AuditDesk desk = new AuditDesk(access, directory, audit, proofs, audit);

    public Office() {
        audit.record(NewEntry.by(Actor.PLATFORM, OTHERS.no(), "claims.expired", "C-1"));
        audit.record(NewEntry.by(HEAD_OFFICE, "merchants.suspend", "=cmd|x")
                .about(OURS.no())
                .change("state", "active", "suspended"));
        audit.record(NewEntry.by(Actor.MACHINE, MerchantNo.BANK, "profiles.file", "online"));
    }

    private static Merchant merchant(String no, String branch) {
        var plain = Samples.merchant(no, Edition.ONLINE, "B2C");
        return new Merchant(
                plain.no(),
                plain.name(),
                plain.edition(),
                plain.kind(),
                plain.zone(),
                plain.currency(),
                Optional.of(Branch.parse(branch)));
    }
}
