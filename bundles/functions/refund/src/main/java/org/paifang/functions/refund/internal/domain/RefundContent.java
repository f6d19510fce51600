package org.paifang.functions.refund.internal.domain;

import java.util.HashMap;
import java.util.Optional;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.platform.api.money.Money;

/**
 * A refund as it is kept while it waits for other people: lines of {@code key=value}, read again days later.
 *
 * @param refundedBefore what whoever asked for it believed was refunded before; empty if they did not say
 */
public record RefundContent(OrderNo order, RefundNo no, Money amount, String reason, Optional<Money> refundedBefore) {

    static RefundContent of(RefundRequest request) {
        return new RefundContent(
                request.order(),
                request.no(),
                request.amount(),
                request.reason(),
                Optional.of(request.refundedBefore()));
    }

    String write() {
        return "order=" + order + "\nno=" + no + "\namount=" + money(amount)
                + refundedBefore.map(before -> "\nbefore=" + money(before)).orElse("")
                + "\nreason=" + reason.replaceAll("\\p{Cntrl}", " ");
    }

    /** @throws IllegalArgumentException if it was never written by {@link #write} */
    static RefundContent read(String written) {
        var values = new HashMap<String, String>();
        written.lines().forEach(line -> {
            var equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("no refund: " + written);
            }
            values.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return new RefundContent(
                new OrderNo(values.getOrDefault("order", "")),
                new RefundNo(values.getOrDefault("no", "")),
                money(values.getOrDefault("amount", "")),
                values.getOrDefault("reason", ""),
                Optional.ofNullable(values.get("before")).map(RefundContent::money));
    }

    private static String money(Money money) {
        return money.minorUnits() + " " + money.currency().getCurrencyCode();
    }

    private static Money money(String written) {
        var blank = written.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("no amount: " + written);
        }
        return Money.of(Long.parseLong(written.substring(0, blank)), written.substring(blank + 1));
    }
}
