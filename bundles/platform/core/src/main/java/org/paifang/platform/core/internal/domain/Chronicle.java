package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What things were like, and since when; never changed. Each call is a transaction of its own, or joins the caller's. */
public interface Chronicle {

    /**
     * Something written down.
     *
     * @param subject such as {@code function refund}
     * @param content what it was like from then on
     */
    record Note(String subject, Instant at, String content) {}

    void add(List<Note> notes);

    /** Adds, and does something else that changes the database, both or neither. */
    void add(List<Note> notes, Runnable beside);

    /** The last one about a subject that is not later than a moment. */
    Optional<Note> last(String subject, Instant at);

    /** Whether anything was ever written down about a subject. */
    boolean knows(String subject);

    /** Those about every subject with this beginning from one moment to another, both inclusive, oldest first. */
    List<Note> between(String beginning, Instant from, Instant until);

    /** When the first one was written down. */
    Optional<Instant> beginning();
}
