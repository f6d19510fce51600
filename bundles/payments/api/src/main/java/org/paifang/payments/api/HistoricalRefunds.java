package org.paifang.payments.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Giving money back of orders in the archive too, by the same rules and with the same outcomes: slower, for work in the
 * background. An order in the archive comes back with everything of it, in the same step that holds the amount, and goes into
 * the archive again when it has been at rest for long enough. Asked again after a crash it refunds nothing twice.
 */
@ProviderType
public interface HistoricalRefunds extends Refunds {}
