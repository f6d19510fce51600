package org.paifang.payments.core.internal.service;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.paifang.payments.core.internal.store.Archive;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.store.Unit;

/**
 * Looks at the live side and at the archive so that every order is seen on one of them, once. If one came or went
 * meanwhile, which is seldom, it looks again, and when it never gets done, keeps the archive still. Thread-safe.
 */
final class Sight {

    private static final int LOOKS = 3;

    private final Unit unit;

    Sight(Unit unit) {
        this.unit = unit;
    }

    /** What is read of a merchant's orders on both sides; it may be read several times. */
    <R> R look(MerchantNo merchant, Function<EntityManager, R> read) {
        return unit.inTransaction(em -> {
            for (var look = 0; look < LOOKS; look++) {
                var before = Archive.moves(em, merchant);
                var seen = read.apply(em);
                if (Archive.moves(em, merchant) == before) {
                    return seen;
                }
            }
            Archive.hold(em, merchant);
            return read.apply(em);
        });
    }
}
