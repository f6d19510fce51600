package org.paifang.bank.audit.internal.view;

import java.util.Locale;
import org.paifang.platform.api.audit.AuditProofs.Fault;
import org.paifang.platform.ui.api.Texts;

/** What is wrong with an entry, in words. */
final class Faults {

    private Faults() {}

    static String text(Texts texts, Fault fault) {
        return texts.get("fault." + fault.name().toLowerCase(Locale.ROOT));
    }
}
