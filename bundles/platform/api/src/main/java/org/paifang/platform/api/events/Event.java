package org.paifang.platform.api.events;

import java.time.Instant;
import java.util.Map;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * What happened.
 *
 * @param id of this event, the same at every delivery: the key by which an effect elsewhere happens once
 * @param at when it was written
 */
public record Event(long id, MerchantNo merchant, EventType type, String key, Map<String, String> data, Instant at) {

    public Event {
        data = Map.copyOf(data);
    }
}
