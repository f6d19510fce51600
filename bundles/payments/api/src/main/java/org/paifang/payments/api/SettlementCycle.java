package org.paifang.payments.api;

/**
 * How many days after the day of a batch its money reaches the merchant's account: T+0, T+1, T+n.
 *
 * @param days 0 to {@link #MAXIMUM_DAYS}
 * @param working whether working days of the bank are counted, else days of the calendar. A batch of a day that is none
 *     counts from the next working day on: T+0 of a Saturday is Monday
 */
public record SettlementCycle(int days, boolean working) {

    public static final int MAXIMUM_DAYS = 30;
}
