package org.paifang.platform.rest.internal.keys;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.internal.Sql;
import org.paifang.platform.store.Conflicts;

/** Keys in the table {@code rest_api_key}. */
public final class JdbcKeyStore implements KeyStore {

    private static final String COLUMNS =
            "merchant, id, operator_no, name, hint, permissions, made_at, last_used_at, revoked_at, key_hash";

    private final Sql sql;

    public JdbcKeyStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ApiKey> find(String hash) {
        return sql
                .query(
                        "select " + COLUMNS + " from rest_api_key where key_hash = ?",
                        statement -> statement.setString(1, hash),
                        JdbcKeyStore::key)
                .stream()
                .findFirst();
    }

    @Override
    public List<ApiKey> of(MerchantNo merchant) {
        return sql.query(
                "select " + COLUMNS + " from rest_api_key where merchant = ? order by id desc",
                statement -> statement.setString(1, merchant.value()),
                JdbcKeyStore::key);
    }

    @Override
    public boolean add(ApiKey key, String hash) {
        try {
            sql.update(
                    "insert into rest_api_key (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", statement -> {
                        statement.setString(1, key.maker().merchant().value());
                        statement.setLong(2, key.id());
                        statement.setString(3, key.maker().operatorNo());
                        statement.setString(4, key.name());
                        statement.setString(5, key.hint());
                        statement.setString(
                                6,
                                key.permissions().stream()
                                        .map(PermissionId::value)
                                        .sorted()
                                        .collect(Collectors.joining(" ")));
                        statement.setLong(7, Sql.micros(key.madeAt()));
                        instant(statement, 8, key.lastUsedAt().orElse(null));
                        instant(statement, 9, key.revokedAt().orElse(null));
                        statement.setString(10, hash);
                    });
            return true;
        } catch (Sql.Failed e) {
            if (Conflicts.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<String> revoke(OperatorId by, long id, Instant at) {
        sql.update(
                "update rest_api_key set revoked_at = ?, revoked_by = ? where merchant = ? and id = ?"
                        + " and revoked_at is null",
                statement -> {
                    statement.setLong(1, Sql.micros(at));
                    statement.setString(2, by.operatorNo());
                    statement.setString(3, by.merchant().value());
                    statement.setLong(4, id);
                });
        return sql
                .query(
                        "select key_hash from rest_api_key where merchant = ? and id = ?",
                        statement -> {
                            statement.setString(1, by.merchant().value());
                            statement.setLong(2, id);
                        },
                        row -> row.getString(1))
                .stream()
                .findFirst();
    }

    @Override
    public void used(Map<Long, Instant> lastUse) {
        lastUse.forEach((id, at) -> sql.update("update rest_api_key set last_used_at = ? where id = ?", statement -> {
            statement.setLong(1, Sql.micros(at));
            statement.setLong(2, id);
        }));
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getLong("id"),
                new OperatorId(new MerchantNo(row.getString("merchant")), row.getString("operator_no")),
                row.getString("name"),
                row.getString("hint"),
                permissions(row.getString("permissions")),
                Sql.instant(row.getLong("made_at")),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static Set<PermissionId> permissions(String column) {
        return Arrays.stream(column.split(" "))
                .filter(one -> !one.isEmpty())
                .map(PermissionId::new)
                .collect(Collectors.toSet());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        var micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Sql.instant(micros));
    }

    private static void instant(PreparedStatement statement, int index, @Nullable Instant at) throws SQLException {
        if (at == null) {
            statement.setNull(index, java.sql.Types.BIGINT);
        } else {
            statement.setLong(index, Sql.micros(at));
        }
    }
}
