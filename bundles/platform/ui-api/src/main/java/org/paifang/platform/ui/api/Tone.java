package org.paifang.platform.ui.api;

import java.util.Locale;

/** What a state or a notice means to the eye; never by colour alone, there is always a text. */
public enum Tone {
    NEUTRAL,
    PROGRESS,
    SUCCESS,
    WARNING,
    ERROR;

    String cssName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
