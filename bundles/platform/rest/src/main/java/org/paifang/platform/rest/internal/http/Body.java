package org.paifang.platform.rest.internal.http;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request, read when it is known how long it may be. */
@FunctionalInterface
public interface Body {

    /** As much as comes, at most so much. */
    byte[] read(int most) throws IOException;

    /** The rest of a stream. */
    static Body of(InputStream stream) {
        return stream::readNBytes;
    }
}
