package org.paifang.samples.demo.internal.domain;

import java.time.DayOfWeek;
import java.util.List;
import java.util.random.RandomGenerator;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.platform.api.identity.Merchant;

/**
 * How a merchant's payers behave.
 *
 * @param prefix what the merchant's order numbers begin with
 * @param ordersPerDay on an ordinary day
 * @param byHour how many of a day's payments fall into each hour, in any unit
 * @param byDay how much busier than an ordinary day each day of the week is, in per cent, Monday first
 * @param methods the ways in which payers pay
 * @param counters the merchant's counters, none on the net
 */
public record Habits(
        Merchant merchant,
        String prefix,
        int ordersPerDay,
        List<Integer> byHour,
        List<Integer> byDay,
        List<Method> methods,
        List<String> counters) {

    /**
     * A way to pay.
     *
     * @param weight how many payments are made so, in any unit
     * @param typicalYuan half of the payments are above it
     * @param spread how far they are from it: the deviation of the logarithm
     * @param declineCodes how the acquirer declines them
     */
    public record Method(PaymentMethod method, int weight, int typicalYuan, double spread, List<String> declineCodes) {}

    private static final List<String> CARD_CODES = List.of("51", "51", "51", "05", "61", "54", "91", "55");
    private static final List<String> WALLET_CODES = List.of("51", "51", "05", "61", "91");

    /** A shop on the net: busy in the evening and at the weekend. */
    public static final Habits ONLINE = new Habits(
            DemoPeople.ONLINE,
            "W",
            22,
            List.of(6, 3, 2, 1, 1, 1, 2, 4, 6, 9, 11, 11, 13, 11, 9, 9, 10, 11, 12, 16, 20, 21, 17, 11),
            List.of(95, 90, 95, 95, 105, 125, 130),
            List.of(
                    new Method(PaymentMethod.GATEWAY, 5, 168, 0.9, CARD_CODES),
                    new Method(PaymentMethod.QUICK_PAY, 3, 86, 0.7, WALLET_CODES),
                    new Method(PaymentMethod.QR, 2, 45, 0.6, WALLET_CODES)),
            List.of());

    /** A shop at the corner: open from eight to ten, busy at noon and after work. */
    public static final Habits OFFLINE = new Habits(
            DemoPeople.OFFLINE,
            "P",
            18,
            List.of(0, 0, 0, 0, 0, 0, 0, 0, 5, 8, 9, 14, 20, 13, 8, 7, 8, 12, 20, 17, 12, 6, 0, 0),
            List.of(90, 90, 90, 95, 110, 125, 110),
            List.of(
                    new Method(PaymentMethod.QR, 6, 38, 0.6, WALLET_CODES),
                    new Method(PaymentMethod.POS, 4, 126, 0.8, CARD_CODES)),
            List.of("C01", "C02", "C03"));

    /** Those of the demo's merchants. */
    public static final List<Habits> ALL = List.of(ONLINE, OFFLINE);

    /** How many orders a day of the week has on average. */
    double orders(DayOfWeek day) {
        return ordersPerDay * byDay.get(day.getValue() - 1) / 100.0;
    }

    int hour(RandomGenerator random) {
        return pick(random, byHour);
    }

    Method method(RandomGenerator random) {
        return methods.get(pick(random, methods.stream().map(Method::weight).toList()));
    }

    /** Each counter has one terminal; the supervisor works at the first counter, the clerk at the others. */
    Place place(RandomGenerator random) {
        if (counters.isEmpty()) {
            return Place.NONE;
        }
        var seat = seat(random.nextInt(counters.size()));
        return new Place(seat.counter(), seat.terminal(), seat.operator());
    }

    /** A counter, the terminal at it, and the number of the operator who works there. */
    record Seat(String counter, String terminal, String operator) {}

    /** At one of the merchant's counters, from 0 on. */
    Seat seat(int counter) {
        return new Seat(counters.get(counter), "T000" + (counter + 1), counter == 0 ? "01" : "02");
    }

    private static int pick(RandomGenerator random, List<Integer> weights) {
        var left = random.nextInt(weights.stream().mapToInt(weight -> weight).sum());
        for (var i = 0; ; i++) {
            left -= weights.get(i);
            if (left < 0) {
                return i;
            }
        }
    }
}
