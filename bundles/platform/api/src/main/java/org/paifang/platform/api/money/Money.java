package org.paifang.platform.api.money;

public record Money(long minorUnits, java.util.Currency currency) {
    static String t(String s) {
        return s;
    }

    static String u() {
        return t(null);
    }
}
