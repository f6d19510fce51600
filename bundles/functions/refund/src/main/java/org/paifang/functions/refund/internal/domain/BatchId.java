package org.paifang.functions.refund.internal.domain;

import java.util.Optional;

/** The platform's id of a batch; ascends in time. */
public record BatchId(long value) {

    /** As it stands in an address. */
    public static Optional<BatchId> parse(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(new BatchId(Long.parseLong(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
