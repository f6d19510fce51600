package org.paifang.functions.refund.internal.store;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/** A reason as a column holds it: the code and its arguments, so that it is a sentence in whatever language later. */
final class WrittenReason {

    private static final String BETWEEN = "|";
    private static final String MONEY = "m:";
    private static final String NUMBER = "n:";
    private static final String TEXT = "t:";

    private WrittenReason() {}

    static String write(Reason reason) {
        return Stream.concat(
                        Stream.of(reason.code()), reason.arguments().stream().map(WrittenReason::write))
                .collect(Collectors.joining(BETWEEN));
    }

    static Reason read(String written) {
        var parts = written.split("\\|", -1);
        var arguments = new ArrayList<Object>();
        for (var i = 1; i < parts.length; i++) {
            arguments.add(argument(parts[i]));
        }
        return new Reason(parts[0], arguments);
    }

    private static String write(Object argument) {
        if (argument instanceof Money money) {
            return MONEY + money.minorUnits() + " " + money.currency().getCurrencyCode();
        }
        return argument instanceof Number number
                ? NUMBER + number.longValue()
                : TEXT + argument.toString().replace(BETWEEN, " ");
    }

    private static Object argument(String written) {
        var value = written.substring(2);
        if (written.startsWith(MONEY)) {
            var space = value.indexOf(' ');
            return Money.of(Long.parseLong(value.substring(0, space)), value.substring(space + 1));
        }
        return written.startsWith(NUMBER) ? (Object) Long.valueOf(value) : value;
    }
}
