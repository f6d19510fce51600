package org.paifang.platform.flow.internal.screen;

/** While there is no shell. */
public final class Renewing extends PlainPage {

    public Renewing() {
        super(Sentence.RENEWING);
    }
}
