package org.paifang.platform.rest.internal.once;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.paifang.platform.rest.internal.Sql;
import org.paifang.platform.rest.internal.http.Reply;
import org.paifang.platform.store.Conflicts;

/** Requests in the table {@code rest_idempotency}. A row without a status is under way. */
public final class JdbcOnceStore implements OnceStore {

    private static final String OF_KEY = " where merchant = ? and idempotency_key = ?";

    private final Sql sql;
    private final Nodes nodes;

    public JdbcOnceStore(Sql sql, Nodes nodes) {
        this.sql = sql;
        this.nodes = nodes;
    }

    private record Found(String hash, String node, long leaseUntil, State state) {}

    @Override
    public State begin(Once.Key key, String hash, Instant now, Instant leaseUntil) {
        while (true) {
            // read first: who waits for another's answer asks again and again, and a key that is refused costs a
            // rollback
            var rows = sql.query(
                    "select request_hash, node, lease_until, status, media_type, body from rest_idempotency" + OF_KEY,
                    statement -> key(statement, 1, key),
                    JdbcOnceStore::found);
            if (!rows.isEmpty()) {
                return state(key, hash, now, leaseUntil, rows.get(0));
            }
            if (inserted(key, hash, now, leaseUntil)) {
                return new Begun();
            }
        }
    }

    private State state(Once.Key key, String hash, Instant now, Instant leaseUntil, Found found) {
        if (!found.hash().equals(hash)) {
            return new Other();
        }
        return found.state() instanceof Running && isOver(found, now) && isTakenOver(key, found, leaseUntil)
                ? new Begun()
                : found.state();
    }

    private boolean isOver(Found found, Instant now) {
        return found.leaseUntil() < Sql.micros(now) || !nodes.mayRun(found.node());
    }

    private boolean inserted(Once.Key key, String hash, Instant now, Instant leaseUntil) {
        try {
            sql.update(
                    "insert into rest_idempotency (merchant, idempotency_key, request_hash, begun_at, lease_until,"
                            + " node) values (?, ?, ?, ?, ?, ?)",
                    statement -> {
                        key(statement, 1, key);
                        statement.setString(3, hash);
                        statement.setLong(4, Sql.micros(now));
                        statement.setLong(5, Sql.micros(leaseUntil));
                        statement.setString(6, nodes.self());
                    });
            return true;
        } catch (Sql.Failed e) {
            if (Conflicts.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private boolean isTakenOver(Once.Key key, Found before, Instant leaseUntil) {
        return sql.update(
                        "update rest_idempotency set lease_until = ?, node = ?" + OF_KEY
                                + " and lease_until = ? and node = ? and status is null",
                        statement -> {
                            statement.setLong(1, Sql.micros(leaseUntil));
                            statement.setString(2, nodes.self());
                            key(statement, 3, key);
                            statement.setLong(5, before.leaseUntil());
                            statement.setString(6, before.node());
                        })
                == 1;
    }

    @Override
    public void end(Once.Key key, Reply reply) {
        sql.update(
                "update rest_idempotency set status = ?, media_type = ?, body = ?" + OF_KEY + " and status is null",
                statement -> {
                    statement.setInt(1, reply.status());
                    statement.setString(2, reply.mediaType());
                    statement.setString(3, new String(reply.body(), StandardCharsets.UTF_8));
                    key(statement, 4, key);
                });
    }

    @Override
    public void forget(Once.Key key) {
        sql.update(
                "delete from rest_idempotency" + OF_KEY + " and status is null", statement -> key(statement, 1, key));
    }

    @Override
    public int forgetBefore(Instant then) {
        return sql.update(
                "delete from rest_idempotency where begun_at < ?", statement -> statement.setLong(1, Sql.micros(then)));
    }

    private static Found found(ResultSet row) throws SQLException {
        var status = row.getInt("status");
        var state = row.wasNull()
                ? new Running()
                : new Done(Reply.of(
                        status,
                        row.getString("media_type"),
                        row.getString("body").getBytes(StandardCharsets.UTF_8)));
        return new Found(row.getString("request_hash"), row.getString("node"), row.getLong("lease_until"), state);
    }

    private static void key(PreparedStatement statement, int index, Once.Key key) throws SQLException {
        statement.setString(index, key.merchant().value());
        statement.setString(index + 1, key.value());
    }
}
