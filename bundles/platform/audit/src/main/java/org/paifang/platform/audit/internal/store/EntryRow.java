package org.paifang.platform.audit.internal.store;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.Detail;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.api.audit.Origin;
import org.paifang.platform.api.audit.Outcome;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;

/**
 * An entry exactly as its columns say; somebody may have changed them. Times are microseconds since 1970.
 *
 * @param details as {@link DetailCodec} wrote them
 */
public record EntryRow(
        long id,
        long at,
        String kind,
        String who,
        @Nullable String channel,
        String address,
        String merchant,
        String action,
        String subject,
        String outcome,
        String details) {

    static final String COLUMNS =
            "id, recorded_at, kind, who, channel, address, merchant, action, subject, outcome, details";

    /** The same behind the alias {@code e}. */
    static final String SELECTED = "e.id, e.recorded_at, e.kind, e.who, e.channel, e.address, e.merchant, e.action,"
            + " e.subject, e.outcome, e.details";

    static EntryRow of(AuditEntry entry) {
        return new EntryRow(
                entry.id().value(),
                micros(entry.at()),
                name(entry.who().kind()),
                entry.who().written(),
                entry.who().channel().map(EntryRow::name).orElse(null),
                entry.origin().address(),
                entry.merchant().value(),
                entry.action(),
                entry.subject(),
                name(entry.outcome()),
                DetailCodec.write(entry.details()));
    }

    static EntryRow read(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getLong("id"),
                row.getLong("recorded_at"),
                row.getString("kind"),
                row.getString("who"),
                row.getString("channel"),
                row.getString("address"),
                row.getString("merchant"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("outcome"),
                row.getString("details"));
    }

    void write(PreparedStatement statement) throws SQLException {
        var at = 0;
        statement.setLong(++at, id);
        statement.setLong(++at, this.at);
        for (var text :
                new @Nullable String[] {kind, who, channel, address, merchant, action, subject, outcome, details}) {
            statement.setString(++at, text);
        }
    }

    /** What is sealed: one line of JSON in UTF-8, its members always in this order. Decision 0220. */
    public byte[] sealed() {
        var json = new JsonLine()
                .member("id", Long.toString(id))
                .member("at", instant(at).toString())
                .member("kind", kind)
                .member("who", who)
                .member("channel", channel)
                .member("from", address)
                .member("merchant", merchant)
                .member("action", action)
                .member("subject", subject)
                .member("outcome", outcome)
                .member("details", DetailCodec.parts(details));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The entry; what no platform ever wrote is shown as far as it goes, for its proof is broken anyway. */
    AuditEntry entry(OptionalLong place) {
        var operator = OperatorId.parse(who);
        var known = read(() -> Actor.Kind.valueOf(upper(kind)), Actor.Kind.STRANGER);
        var door = Optional.ofNullable(channel)
                .flatMap(name -> read(() -> Optional.of(Channel.valueOf(upper(name))), Optional.empty()));
        return new AuditEntry(
                new EntryId(id),
                instant(at),
                known == Actor.Kind.OPERATOR && operator.isEmpty()
                        ? new Actor(Actor.Kind.STRANGER, Optional.empty(), door)
                        : new Actor(known, known == Actor.Kind.OPERATOR ? operator : Optional.empty(), door),
                new Origin(address),
                read(() -> new MerchantNo(merchant), MerchantNo.BANK),
                action,
                subject,
                read(() -> DetailCodec.read(details), List.of(Detail.fact("unreadable", details))),
                read(() -> Outcome.valueOf(upper(outcome)), Outcome.FAILED),
                place);
    }

    private static <T> T read(Supplier<T> value, T otherwise) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
