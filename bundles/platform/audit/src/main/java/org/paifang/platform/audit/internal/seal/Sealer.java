package org.paifang.platform.audit.internal.seal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.audit.SignedHead;
import org.paifang.platform.audit.internal.store.Chain;
import org.paifang.platform.audit.internal.store.Chain.Leaf;
import org.paifang.platform.audit.internal.store.Chain.Node;
import org.paifang.platform.audit.internal.store.Chain.Pending;
import org.paifang.platform.audit.internal.store.Database;
import org.paifang.platform.audit.internal.tree.Growth;
import org.paifang.platform.audit.internal.tree.Hashes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what was committed: adds it to the tree in the order of its ids and signs the new head, one transaction for each
 * thousand. Any node may; the row of the sealer lets one in at a time, so whoever writes entries never waits for the tree.
 */
public final class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 1_000;

    private final Database database;
    private final SigningKey key;
    private final Clock clock;

    public Sealer(Database database, SigningKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Seals some of what waits.
     *
     * @return the new head; empty if nothing waited
     */
    public Optional<SignedHead> seal() {
        return database.inTransaction(connection -> {
            var chain = new Chain(connection);
            return chain.isAnythingPending() ? Optional.ofNullable(seal(chain)) : Optional.empty();
        });
    }

    private @Nullable SignedHead seal(Chain chain) throws SQLException {
        var nodes = new ArrayList<Node>();
        var tree = new Growth(
                chain.take(), chain, (level, place, hash) -> nodes.add(new Node(level, place, Hashes.hex(hash))));
        var waiting = chain.pending(BATCH);
        var leaves = leaves(waiting, tree);
        chain.addLeaves(leaves);
        chain.addNodes(nodes);
        chain.sealed(waiting, tree.size());
        if (leaves.isEmpty()) {
            return null;
        }
        chain.addKey(key.fingerprint(), key.encoded());
        var head = key.sign(tree.size(), tree.root(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        chain.addHead(head);
        return head;
    }

    private static List<Leaf> leaves(List<Pending> waiting, Growth tree) {
        var leaves = new ArrayList<Leaf>();
        for (var one : waiting) {
            var row = one.row();
            if (row == null) {
                LOG.error(
                        "Entry {} of the audit was taken away before it was sealed: look who has the database.",
                        one.entry());
                continue;
            }
            var hash = Hashes.leaf(row.sealed());
            leaves.add(new Leaf(tree.add(hash), one.entry(), Hashes.hex(hash), row));
        }
        return leaves;
    }
}
