package org.paifang.platform.api.approval;

import java.util.Optional;

/** The platform's id of an approval: 64 bits, ascending in time. */
public record ApprovalId(long value) implements Comparable<ApprovalId> {

    /** Reads what {@link #toString} wrote, as it stands in an address. */
    public static Optional<ApprovalId> parse(String written) {
        return written.matches("\\d{1,18}") ? Optional.of(new ApprovalId(Long.parseLong(written))) : Optional.empty();
    }

    @Override
    public int compareTo(ApprovalId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
