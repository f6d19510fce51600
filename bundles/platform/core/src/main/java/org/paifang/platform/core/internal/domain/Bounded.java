package org.paifang.platform.core.internal.domain;

/** Texts that have a length. */
final class Bounded {

    static final int NAME_LENGTH = 100;
    static final int SHORT_NAME_LENGTH = 60;
    static final int PERSON_LENGTH = 64;
    static final int WHY_LENGTH = 200;
    static final int WHAT_LENGTH = 20;

    private Bounded() {}

    static void require(String what, String text, int length) {
        if (text.isBlank() || text.length() > length) {
            throw new IllegalArgumentException(what + " has 1 to " + length + " characters");
        }
    }
}
