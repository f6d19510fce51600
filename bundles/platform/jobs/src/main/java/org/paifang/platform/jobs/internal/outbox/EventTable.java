package org.paifang.platform.jobs.internal.outbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.paifang.platform.api.events.Event;
import org.paifang.platform.api.events.EventType;
import org.paifang.platform.api.events.NewEvent;
import org.paifang.platform.api.events.Outbox;
import org.paifang.platform.api.identity.MerchantNo;

/** Events and their deliveries within the caller's transaction of the database; plain SQL, the same for both databases. */
final class EventTable {

    private static final String LEASE = "events";
    private static final String EVENT = "e.id, e.merchant, e.type, e.subject, e.data, e.told_at";
    private static final String INSERT = "insert into jobs_event (id, merchant, type, subject, data, told_at, given)"
            + " values (?, ?, ?, ?, ?, ?, 0)";
    private static final String DELIVER =
            "insert into jobs_delivery (handler, event, attempts, not_before, aside) values (?, ?, 0, 0, 0)";
    private static final String GIVEN = "update jobs_event set given = 1 where id = ?";
    private static final int LONGEST_ERROR = 500;
    private static final long MICROS = 1_000_000;
    private static final long NANOS = 1_000;

    private EventTable() {}

    /** An event that a handler has not done yet. */
    record Delivery(String handler, Event event, int attempts, long notBefore) {}

    /** Over plain JDBC, in one go: events are told in the transactions that are done most often. */
    static void insert(EntityManager em, LongSupplier ids, List<NewEvent> events, long now) {
        try (var insert = em.unwrap(Connection.class).prepareStatement(INSERT)) {
            for (var event : events) {
                insert.setLong(1, ids.getAsLong());
                insert.setString(2, event.merchant().value());
                insert.setString(3, event.type().value());
                insert.setString(4, event.key());
                insert.setString(5, write(event.data()));
                insert.setLong(6, now);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("events cannot be written", e);
        }
    }

    // ---- who delivers

    /** Takes or prolongs the lease; its number, or -1 if another node has it. */
    static long lease(EntityManager em, String node, long now, long until) {
        var row = (Object[]) em.createNativeQuery("select node, lease_no, leased_until from jobs_lease where name = ?1")
                .setParameter(1, LEASE)
                .getSingleResult();
        var seen = number(row[1]);
        var mine = node.equals(row[0]);
        if (!mine && number(row[2]) > now) {
            return -1;
        }
        var next = mine ? seen : seen + 1;
        var changed = set(
                        em,
                        "update jobs_lease set node = ?1, lease_no = ?2, leased_until = ?3"
                                + " where name = ?4 and lease_no = ?5",
                        node,
                        next,
                        until,
                        LEASE,
                        seen)
                .executeUpdate();
        return changed == 1 ? next : -1;
    }

    /** Whether the lease is still held; holds it until the end of the transaction. */
    static boolean fence(EntityManager em, long lease) {
        return set(em, "update jobs_lease set lease_no = ?1 where name = ?2 and lease_no = ?3", lease, LEASE, lease)
                        .executeUpdate()
                == 1;
    }

    static void giveUpLease(EntityManager em, long lease) {
        set(em, "update jobs_lease set leased_until = 0 where name = ?1 and lease_no = ?2", LEASE, lease)
                .executeUpdate();
    }

    // ---- who is told

    static void seen(EntityManager em, String handler, Set<EventType> types, long now) {
        var written = types.stream().map(EventType::value).sorted().collect(Collectors.joining(" "));
        var changed = set(em, "update jobs_handler set types = ?1, seen_at = ?2 where name = ?3", written, now, handler)
                .executeUpdate();
        if (changed == 0) {
            set(em, "insert into jobs_handler (name, types, seen_at) values (?1, ?2, ?3)", handler, written, now)
                    .executeUpdate();
        }
    }

    /** Makes deliveries of what was told since, over plain JDBC as {@link #insert}; how many events there were. */
    static int give(EntityManager em, int limit) {
        var handlers = new HashMap<String, Set<String>>();
        for (var row : rows(em.createNativeQuery("select name, types from jobs_handler"))) {
            handlers.put((String) row[0], Set.copyOf(Arrays.asList(((String) row[1]).split(" "))));
        }
        var events = rows(em.createNativeQuery("select id, type from jobs_event where given = 0 order by id")
                .setMaxResults(limit));
        try (var insert = em.unwrap(Connection.class).prepareStatement(DELIVER);
                var update = em.unwrap(Connection.class).prepareStatement(GIVEN)) {
            for (var event : events) {
                for (var handler : handlers.entrySet()) {
                    if (handler.getValue().contains(event[1])) {
                        insert.setString(1, handler.getKey());
                        insert.setLong(2, number(event[0]));
                        insert.addBatch();
                    }
                }
                update.setLong(1, number(event[0]));
                update.addBatch();
            }
            insert.executeBatch();
            update.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("events cannot be given to their handlers", e);
        }
        return events.size();
    }

    // ---- deliveries

    /** What these handlers have not done, the oldest first, also what must wait: those behind it with its key wait too. */
    static List<Delivery> due(EntityManager em, Collection<String> handlers, int limit) {
        if (handlers.isEmpty()) {
            return List.of();
        }
        var names = String.join(", ", handlers.stream().map(name -> "?").toList());
        var query = em.createNativeQuery("select d.handler, d.attempts, d.not_before, " + EVENT
                + " from jobs_delivery d join jobs_event e on e.id = d.event"
                + " where d.aside = 0 and d.handler in (" + names + ") order by d.event");
        var place = 1;
        for (var handler : handlers) {
            query.setParameter(place++, handler);
        }
        return rows(query.setMaxResults(limit)).stream()
                .map(row -> new Delivery((String) row[0], event(row, 3), ((Number) row[1]).intValue(), number(row[2])))
                .toList();
    }

    /** {@code false} if it is done already. */
    static boolean done(EntityManager em, Delivery delivery) {
        return set(
                                em,
                                "delete from jobs_delivery where handler = ?1 and event = ?2",
                                delivery.handler(),
                                delivery.event().id())
                        .executeUpdate()
                == 1;
    }

    static void failed(EntityManager em, Delivery delivery, long notBefore, boolean aside, String error) {
        set(
                        em,
                        "update jobs_delivery set attempts = attempts + 1, not_before = ?1, aside = ?2, error = ?3"
                                + " where handler = ?4 and event = ?5",
                        notBefore,
                        aside ? 1 : 0,
                        error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error,
                        delivery.handler(),
                        delivery.event().id())
                .executeUpdate();
    }

    static List<Outbox.SetAside> setAside(EntityManager em, int limit) {
        return rows(em.createNativeQuery("select d.handler, d.attempts, d.error, " + EVENT
                                + " from jobs_delivery d join jobs_event e on e.id = d.event"
                                + " where d.aside = 1 order by d.event desc")
                        .setMaxResults(limit))
                .stream()
                .map(row -> new Outbox.SetAside(
                        (String) row[0], event(row, 3), ((Number) row[1]).intValue(), String.valueOf(row[2])))
                .toList();
    }

    static boolean tryAgain(EntityManager em, String handler, long event) {
        return set(
                                em,
                                "update jobs_delivery set aside = 0, attempts = 0, not_before = 0"
                                        + " where handler = ?1 and event = ?2 and aside = 1",
                                handler,
                                event)
                        .executeUpdate()
                == 1;
    }

    /** Forgets what was told before and concerns nobody any more; what was set aside stays. How many were undelivered. */
    static int forget(EntityManager em, long before) {
        var undelivered = set(
                        em,
                        "delete from jobs_delivery where aside = 0 and event in"
                                + " (select id from jobs_event where told_at < ?1)",
                        before)
                .executeUpdate();
        set(
                        em,
                        "delete from jobs_event where told_at < ?1 and given = 1"
                                + " and id not in (select event from jobs_delivery)",
                        before)
                .executeUpdate();
        set(em, "delete from jobs_handler where seen_at < ?1", before).executeUpdate();
        return undelivered;
    }

    private static Event event(Object[] row, int first) {
        var micros = number(row[first + 5]);
        return new Event(
                number(row[first]),
                new MerchantNo((String) row[first + 1]),
                new EventType((String) row[first + 2]),
                (String) row[first + 3],
                read((String) row[first + 4]),
                Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS));
    }

    static String write(Map<String, String> data) {
        return data.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> read(String written) {
        return written.isEmpty()
                ? Map.of()
                : Arrays.stream(written.split("&"))
                        .map(part -> part.split("=", 2))
                        .collect(Collectors.toMap(part -> decoded(part[0]), part -> decoded(part[1])));
    }

    private static String encoded(String text) {
        return text.chars().allMatch(c -> c > ' ' && c != '%' && c != '&' && c != '=' && c != '+')
                ? text
                : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Query set(EntityManager em, String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (var i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
