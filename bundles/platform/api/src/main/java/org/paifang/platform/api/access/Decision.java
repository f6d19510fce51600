package org.paifang.platform.api.access;

/**
 * A verdict and who gave it.
 *
 * @param decidedBy the layer that decided, such as {@code installed}, {@code edition}, {@code profile merchant 100001},
 *     {@code operator}
 */
public record Decision(Verdict verdict, String decidedBy) {

    public boolean allowed() {
        return verdict == Verdict.ALLOWED;
    }
}
