package org.paifang.platform.shell.internal.page;

import org.paifang.platform.api.text.Messages;

/** The sentences of the shell. */
public final class ShellTexts {

    private static final Messages MESSAGES = Messages.beside(ShellTexts.class);

    private ShellTexts() {}

    public static Messages messages() {
        return MESSAGES;
    }
}
