package org.paifang.platform.shell.internal.page;

import java.util.Locale;

/** Bright, dark, or as the operating system has it. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** What the cookie says. */
    static Theme parse(String written) {
        for (var theme : values()) {
            if (theme.cookieValue().equals(written)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    String cookieValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
