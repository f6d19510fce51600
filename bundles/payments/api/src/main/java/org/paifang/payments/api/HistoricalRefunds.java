package org.paifang.payments.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Giving money back of orders in the archive too: slower, for work in the background. Thread-safe, on any number of nodes at
 * once.
 */
@ProviderType
public interface HistoricalRefunds {

    /**
     * As {@link Refunds#refund}, by the same rules and with the same outcomes, but an order in the archive is refunded as
     * well: it comes back with everything of it, in the same step that holds the amount, and goes into the archive again
     * when it has been at rest for long enough. Asked again after a crash it refunds nothing twice.
     */
    Refunds.Outcome refund(Refunds.Command command);
}
