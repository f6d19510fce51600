package org.paifang.platform.ui.api;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker.DateTimePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What Vaadin's own components say, in the language of the page, also after it has changed. */
public final class Localised {

    private Localised() {}

    /** The picker itself, its names of months and days in the page's language and days written as {@code 2026-11-23}. */
    public static DatePicker datePicker(DatePicker picker, Texts texts) {
        texts.onChange(() -> picker.setI18n(calendar(texts)));
        return picker;
    }

    /** The picker itself, as {@link #datePicker}, with the time in 24 hours. */
    public static DateTimePicker dateTimePicker(DateTimePicker picker, Texts texts) {
        texts.onChange(() -> {
            picker.setLocale(Locale.UK);
            picker.setDatePickerI18n(calendar(texts));
            picker.setI18n(new DateTimePickerI18n()
                    .setDateLabel(texts.get("calendar.date"))
                    .setTimeLabel(texts.get("calendar.time"))
                    .setBadInputErrorMessage(texts.get("calendar.bad-input")));
        });
        return picker;
    }

    /** The box itself, what screen readers are told in the page's language. */
    public static <T> MultiSelectComboBox<T> multiSelect(MultiSelectComboBox<T> box, Texts texts) {
        texts.onChange(() -> box.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(texts.get("select.cleared"))
                .setFocused(texts.get("select.focused"))
                .setSelected(texts.get("select.selected"))
                .setDeselected(texts.get("select.deselected"))
                .setTotal("{count} " + texts.get("select.total"))));
        return box;
    }

    private static DatePickerI18n calendar(Texts texts) {
        var locale = texts.locale();
        var chinese = locale.getLanguage().equals("zh");
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(chinese ? TextStyle.NARROW_STANDALONE : TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd")
                .setToday(texts.get("calendar.today"))
                .setCancel(texts.get("button.cancel"))
                .setBadInputErrorMessage(texts.get("calendar.bad-input"));
    }

    /** From Sunday on, as the component wants them. */
    private static List<String> days(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
