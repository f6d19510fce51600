package org.paifang.samples.promotions.internal.domain;

import java.time.LocalDate;
import org.paifang.platform.api.money.Money;

/**
 * What a campaign promises.
 *
 * @param from the first day
 * @param until the last day
 * @param minimum orders below it get nothing off
 * @param budget what all discounts together may cost
 */
public record Offer(String name, LocalDate from, LocalDate until, Discount discount, Money minimum, Money budget) {}
