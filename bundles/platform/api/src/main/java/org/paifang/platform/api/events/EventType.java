package org.paifang.platform.api.events;

import java.util.regex.Pattern;

/** What happened, owned by whoever tells it: {@code refund.succeeded}. Stable for ever: events wait by this name. */
public record EventType(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,29}\\.[a-z][a-z0-9-]{0,29}");

    public EventType {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a type of event is owner.what-happened, was: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
