package org.paifang.platform.console.internal.status;

/**
 * Something that an administrator should know of.
 *
 * @param what is wrong with what, without a full stop
 * @param why the cause as far as it is known
 */
public record Problem(String what, String why) {

    @Override
    public String toString() {
        return what + ": " + why;
    }
}
