package org.paifang.samples.template.internal.domain;

import java.util.Optional;
import org.paifang.platform.api.text.Reason;

/** What somebody typed. */
public record NoteForm(String text) {

    public static final int MAXIMUM_TEXT = 200;

    public static final String TEXT_MISSING = "template.text-missing";
    public static final String TEXT_TOO_LONG = "template.text-too-long";

    public NoteForm {
        text = text.strip();
    }

    /** What is wrong with it. */
    public Optional<Reason> problem() {
        if (text.isEmpty()) {
            return Optional.of(Reason.of(TEXT_MISSING));
        }
        return text.length() > MAXIMUM_TEXT ? Optional.of(Reason.of(TEXT_TOO_LONG, MAXIMUM_TEXT)) : Optional.empty();
    }
}
