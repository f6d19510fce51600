package org.paifang.payments.core.internal.store;

/** Where an order is with everything of it: among the live ones or in the archive, and never in both. */
public enum Side {
    LIVE("payments_"),
    ARCHIVE("payments_archive_");

    private final String prefix;

    Side(String prefix) {
        this.prefix = prefix;
    }

    boolean isArchive() {
        return this == ARCHIVE;
    }

    String orders() {
        return prefix + "order";
    }

    String transactions() {
        return prefix + "transaction";
    }

    String postings() {
        return prefix + "posting";
    }
}
