package org.paifang.platform.api.money;

import org.paifang.platform.api.text.Reason;

/** A text is not an amount; {@link #reason()} says why, for a person. */
public final class InvalidAmount extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    InvalidAmount(String code, Object... arguments) {
        super(code);
        this.reason = Reason.of(code, arguments);
    }

    /** Codes {@code amount.*}; the platform owns their sentences. */
    public Reason reason() {
        return reason;
    }
}
