package org.paifang.functions.query.internal.domain;

import java.time.LocalDate;
import org.paifang.payments.api.Totals;

/** What a day of the merchant brought. */
public record Day(LocalDate date, Totals totals) {}
