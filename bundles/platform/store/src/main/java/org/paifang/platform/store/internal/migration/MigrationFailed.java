package org.paifang.platform.store.internal.migration;

/** A changelog could not be brought into the database; the message says which and why. */
public final class MigrationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationFailed(String message, Throwable cause) {
        super(message, cause);
    }

    MigrationFailed(String message) {
        super(message);
    }
}
