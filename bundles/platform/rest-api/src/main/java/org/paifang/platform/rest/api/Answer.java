package org.paifang.platform.rest.api;

/**
 * A body with another status than the usual one, which is 201 for POST and 200 for everything else.
 *
 * @param status 200 to 299
 */
public record Answer<T>(int status, T body) {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int LAST = 299;

    public Answer {
        if (status < OK || status > LAST) {
            throw new IllegalArgumentException("an answer's status is 200 to 299, was " + status);
        }
    }

    /** It was looked up or done without anything new. */
    public static <T> Answer<T> ok(T body) {
        return new Answer<>(OK, body);
    }

    /** It is new. */
    public static <T> Answer<T> created(T body) {
        return new Answer<>(CREATED, body);
    }

    /** It will be done later. */
    public static <T> Answer<T> accepted(T body) {
        return new Answer<>(ACCEPTED, body);
    }
}
