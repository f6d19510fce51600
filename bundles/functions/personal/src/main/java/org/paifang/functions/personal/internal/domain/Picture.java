package org.paifang.functions.personal.internal.domain;

/** A picture of an operator that {@link PictureCheck} drew: a square PNG. */
public final class Picture {

    private final byte[] png;

    /** As it was drawn, or kept. */
    public Picture(byte[] png) {
        this.png = png.clone();
    }

    /** A copy. */
    public byte[] png() {
        return png.clone();
    }
}
