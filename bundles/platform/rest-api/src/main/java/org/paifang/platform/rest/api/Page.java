package org.paifang.platform.rest.api;

import java.util.List;
import java.util.Optional;

/**
 * Some of many.
 *
 * @param items in their order
 * @param next what the caller gives as {@code cursor} to get those behind; empty if there are none
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** The least and the greatest {@code limit} of a page, and the usual one. */
    public static final int LEAST = 1;

    public static final int MOST = 500;

    public static final String USUAL = "50";

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The limit, if it is within its bounds.
     *
     * @throws ApiProblem {@code api.limit-out-of-range} otherwise
     */
    public static int limit(int wanted) {
        if (wanted < LEAST || wanted > MOST) {
            throw ApiProblem.badRequest("api.limit-out-of-range", LEAST, MOST).at("limit");
        }
        return wanted;
    }
}
