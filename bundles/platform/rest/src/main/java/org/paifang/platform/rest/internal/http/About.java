package org.paifang.platform.rest.internal.http;

import java.util.Locale;
import java.util.Optional;
import org.paifang.platform.rest.api.ApiKey;

/** What the platform itself answers about the API, to anybody. Thread-safe. */
public interface About {

    boolean isAt(String path);

    /**
     * Answers a GET.
     *
     * @param key of whoever asks; without one it is about everything that is there
     */
    Reply answer(Request request, Optional<ApiKey> key, Locale language);
}
