package org.paifang.platform.rest.internal.once;

import java.time.Duration;
import org.paifang.platform.rest.internal.Sql;
import org.paifang.platform.store.Conflicts;

/**
 * Which nodes may still be at what they have begun. An embedded database has one node: whoever has another name had the
 * database before, and died. The nodes of a server say in {@code rest_node} again and again until when they run, by the
 * server's clock, which all of them share; one that is silent has died. Thread-safe.
 */
public final class Nodes {

    /** For so long a node is taken for running after it last said so. */
    static final Duration LEASE = Duration.ofSeconds(15);

    /** So often it says so. */
    public static final Duration BEAT = Duration.ofSeconds(3);

    private static final String NOW = "cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";

    private final Sql sql;
    private final String self;

    /**
     * As one of them sees them.
     *
     * @param self its name: another one after each start of the process
     */
    public Nodes(Sql sql, String self) {
        this.sql = sql;
        this.self = self;
    }

    String self() {
        return self;
    }

    /** Says that this node runs, and forgets those that died. */
    public void beat() {
        if (sql.isEmbedded()) {
            return;
        }
        if (!isProlonged()) {
            enter();
        }
        sql.update("delete from rest_node where runs_until < " + NOW, statement -> {});
    }

    private boolean isProlonged() {
        return sql.update("update rest_node set runs_until = " + NOW + " + ? where node = ?", statement -> {
                    statement.setLong(1, Sql.micros(LEASE));
                    statement.setString(2, self);
                })
                == 1;
    }

    private void enter() {
        try {
            sql.update("insert into rest_node (node, runs_until) values (?, " + NOW + " + ?)", statement -> {
                statement.setString(1, self);
                statement.setLong(2, Sql.micros(LEASE));
            });
        } catch (Sql.Failed e) {
            // two threads of this node said it first, at once
            if (!Conflicts.isDuplicate(e)) {
                throw e;
            }
        }
    }

    /** Whether the node of this name may be running; {@code false} only if nothing that it began is being done any more. */
    boolean mayRun(String node) {
        if (node.equals(self)) {
            return true;
        }
        if (sql.isEmbedded()) {
            return false;
        }
        // what was written before nodes had names may be of one that runs
        return node.isEmpty()
                || !sql.query(
                                "select node from rest_node where node = ? and runs_until >= " + NOW,
                                statement -> statement.setString(1, node),
                                row -> row.getString(1))
                        .isEmpty();
    }
}
