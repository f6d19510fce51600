package org.paifang.platform.api.session;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A session of an operator, such as a browser in which somebody is logged in. Lets nobody in: it is not what the cookie
 * holds.
 *
 * @param value letters, digits, hyphens and underscores
 */
public record SessionId(String value) implements Serializable {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{8,40}");

    public SessionId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a session's id is 8 to 40 letters, digits, hyphens and underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
