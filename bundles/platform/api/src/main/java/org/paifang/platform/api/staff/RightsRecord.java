package org.paifang.platform.api.staff;

import java.time.Instant;
import java.util.Optional;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;

/**
 * What an operator was and held from a moment on, until the next record.
 *
 * @param from zone-less, to the microsecond
 * @param by who changed it; empty if it was the platform itself
 * @param what changed it, a word such as {@code member}, {@code role}, {@code lock}, {@code registrar}
 */
public record RightsRecord(Operator operator, Instant from, Optional<OperatorId> by, String what) {}
