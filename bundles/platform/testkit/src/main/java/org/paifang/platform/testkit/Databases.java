package org.paifang.platform.testkit;

/** Every database that the platform runs on; for {@code @ParameterizedTest @EnumSource(Databases.class)}. */
public enum Databases {
    /** Embedded, in memory. */
    DERBY,
    /** A server of this JVM's own on 127.0.0.1, without the waits that make it durable. */
    POSTGRESQL;

    /** A new empty database of this kind; the caller closes it. */
    public TestDatabase open() {
        return switch (this) {
            case DERBY -> TestDatabase.inMemory();
            case POSTGRESQL -> TestDatabase.of(PostgresServer.shared());
        };
    }
}
