package org.paifang.platform.audit.internal;

import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.audit.Outcome;
import org.paifang.platform.api.audit.SignedHead;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.audit.internal.seal.LastHead;
import org.paifang.platform.audit.internal.seal.LastHead.Mark;
import org.paifang.platform.audit.internal.store.Chain;
import org.paifang.platform.audit.internal.store.Database;
import org.paifang.platform.audit.internal.tree.Hashes;
import org.paifang.platform.audit.internal.tree.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees at each start whether the log in the database has grown out of the head that this node signed last. If not, an older
 * copy was put back or somebody cut it: that is said once, in the log and in the audit itself.
 */
final class Watch {

    /** In the bank's own log: what the database holds is not what was signed. */
    static final String CUT = "audit.cut";

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Database database;
    private final LastHead last;
    private final AuditLog log;
    private boolean looked;

    Watch(Database database, LastHead last, AuditLog log) {
        this.database = database;
        this.last = last;
        this.log = log;
    }

    void lookOnce() {
        if (!looked) {
            last.read().filter(mark -> !isPartOfTheLog(mark)).ifPresent(this::alarm);
            looked = true;
        }
    }

    void sealed(SignedHead head) {
        last.keep(new Mark(head.size(), head.root()));
    }

    private boolean isPartOfTheLog(Mark mark) {
        return database.inTransaction(connection -> {
            var chain = new Chain(connection);
            try {
                return mark.size() <= chain.leaves()
                        && Hashes.hex(new Tree(chain).root(mark.size())).equals(mark.root());
            } catch (Chain.NodeMissing e) {
                return false;
            }
        });
    }

    private void alarm(Mark mark) {
        LOG.error(
                "The audit in the database is not the one whose {} entries this node signed: an older copy was put back,"
                        + " or somebody changed it. Compare it with files that were exported before.",
                mark.size());
        log.record(NewEntry.by(Actor.PLATFORM, MerchantNo.BANK, CUT, "audit")
                .fact("signed-entries", Long.toString(mark.size()))
                .fact("signed-root", mark.root())
                .outcome(Outcome.FAILED));
    }
}
