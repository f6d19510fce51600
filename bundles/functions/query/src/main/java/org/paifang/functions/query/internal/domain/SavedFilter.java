package org.paifang.functions.query.internal.domain;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Criteria that an operator keeps under a name. */
public record SavedFilter(String name, Criteria criteria) {

    /** How long a name may be. */
    public static final int MAXIMUM_NAME = 40;

    public SavedFilter {
        name = normalized(name);
    }

    /** One spelling for what looks the same: blanks and composed letters. */
    static String normalized(String name) {
        return Normalizer.normalize(name, Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
