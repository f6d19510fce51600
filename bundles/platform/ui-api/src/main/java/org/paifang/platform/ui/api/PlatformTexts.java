package org.paifang.platform.ui.api;

import org.paifang.platform.api.text.Messages;

/**
 * The sentences that every bundle may use: buttons, groups of the menu, verdicts, reasons of amounts. The shell hands
 * them to each view's {@link Texts}; the README lists their keys.
 */
public final class PlatformTexts {

    private static final Messages MESSAGES = Messages.beside(PlatformTexts.class);

    private PlatformTexts() {}

    public static Messages messages() {
        return MESSAGES;
    }
}
