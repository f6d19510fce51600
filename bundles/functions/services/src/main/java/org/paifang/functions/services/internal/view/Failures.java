package org.paifang.functions.services.internal.view;

import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.ui.api.Texts;

/** What went wrong, in words that say what to do next. */
final class Failures {

    private Failures() {}

    /** A closed door in the platform's words; whatever broke behind it under the given key. */
    static String text(Texts texts, Exception failure, String broken) {
        return failure instanceof AccessDenied denied
                ? texts.get(denied.verdict().code())
                : texts.get(broken);
    }
}
