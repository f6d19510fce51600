package org.paifang.platform.api.events;

import java.util.Map;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * What happened, to be told.
 *
 * @param key of what it happened to, 1 to 100 characters: events of a merchant with the same key reach a handler in their
 *     order
 * @param data what the type promises, at most {@value #MAXIMUM_DATA} characters in all; no secrets
 */
public record NewEvent(MerchantNo merchant, EventType type, String key, Map<String, String> data) {

    public static final int MAXIMUM_KEY = 100;

    /** Of all names and values together. */
    public static final int MAXIMUM_DATA = 1_500;

    public NewEvent {
        data = Map.copyOf(data);
        if (key.isEmpty() || key.length() > MAXIMUM_KEY) {
            throw new IllegalArgumentException("an event's key has 1 to " + MAXIMUM_KEY + " characters");
        }
        var length = data.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
                .sum();
        if (length > MAXIMUM_DATA) {
            throw new IllegalArgumentException(
                    "an event carries at most " + MAXIMUM_DATA + " characters, not " + length);
        }
    }
}
