package org.paifang.platform.rest.internal.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** What goes out. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Reply(int status, String mediaType, Map<String, String> headers, byte[] body) {

    private static final int FIRST_ERROR = 400;

    /** A reply without further headers. */
    public static Reply of(int status, String mediaType, byte[] body) {
        return new Reply(status, mediaType, Map.of(), body);
    }

    /** This, with a header. */
    public Reply with(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Reply(status, mediaType, all, body);
    }

    public boolean isError() {
        return status >= FIRST_ERROR;
    }
}
