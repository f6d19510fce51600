package org.paifang.itests.bad.needed;

/** Comes with the function that needs it. */
public final class Needed {

    private Needed() {}

    /** The permission that the library knows of. */
    public static String permission() {
        return "coupons.view";
    }
}
