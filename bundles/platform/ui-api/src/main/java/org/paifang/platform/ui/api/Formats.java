package org.paifang.platform.ui.api;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Supplier;
import org.paifang.platform.api.money.Money;

/** Amounts, numbers and times as a page's language and a merchant's zone want them. */
public final class Formats {

    private static final DateTimeFormatter CHINESE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final ZoneId zone;
    private final Supplier<Locale> locale;

    public Formats(ZoneId zone, Supplier<Locale> locale) {
        this.zone = zone;
        this.locale = locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /** With the currency's code and grouping: {@code CNY 1,234.50}; a minus before it if it is negative. */
    public String money(Money money) {
        return (money.minorUnits() < 0 ? "−" : "") + money.currency().getCurrencyCode() + "\u00a0"
                + amount(money.minorUnits() < 0 ? money.negated() : money);
    }

    /** With grouping and without the currency: {@code 1,234.50}. */
    public String amount(Money money) {
        var digits = money.currency().getDefaultFractionDigits();
        var format = NumberFormat.getNumberInstance(locale.get());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(money.toMajorUnits());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale.get()).format(number);
    }

    /** Date and time to the second, in the merchant's zone. */
    public String time(Instant instant) {
        var pattern = locale.get().getLanguage().equals("zh") ? CHINESE_TIME : ENGLISH_TIME;
        return pattern.format(instant.atZone(zone));
    }

    /** A day. */
    public String date(LocalDate day) {
        var chinese = locale.get().getLanguage().equals("zh");
        return (chinese ? CHINESE_DAY.withLocale(locale.get()) : ENGLISH_DAY).format(day);
    }

    /** Whatever an argument of a sentence may be. */
    Object any(Object value) {
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof Instant instant) {
            return time(instant);
        }
        return value instanceof LocalDate day ? date(day) : value;
    }
}
