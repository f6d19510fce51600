package org.paifang.platform.api.audit;

import java.util.Optional;

/** The platform's id of an entry of the log: 64 bits, ascending in time. */
public record EntryId(long value) implements Comparable<EntryId> {

    /** Reads what {@link #toString} wrote, as it stands in an address. */
    public static Optional<EntryId> parse(String written) {
        return written.matches("\\d{1,18}") ? Optional.of(new EntryId(Long.parseLong(written))) : Optional.empty();
    }

    @Override
    public int compareTo(EntryId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
