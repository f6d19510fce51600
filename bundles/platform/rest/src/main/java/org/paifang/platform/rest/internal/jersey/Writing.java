package org.paifang.platform.rest.internal.jersey;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.rest.internal.http.Reply;

/** Keeps an answer in memory, or what was thrown instead. */
final class Writing implements ContainerResponseWriter {

    private static final int NO_ANSWER = 500;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private int status = NO_ANSWER;
    private String mediaType = "";
    private @Nullable Throwable failure;

    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse response) {
        status = response.getStatus();
        mediaType =
                response.getMediaType() == null ? "" : response.getMediaType().toString();
        response.getStringHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("Content-Length")) {
                headers.put(name, String.join(", ", values));
            }
        });
        return body;
    }

    @Override
    public boolean suspend(long time, TimeUnit unit, TimeoutHandler handler) {
        return false;
    }

    @Override
    public void setSuspendTimeout(long time, TimeUnit unit) {
        throw new IllegalStateException("nothing is suspended here");
    }

    @Override
    public void commit() {}

    @Override
    public void failure(Throwable error) {
        failure = error;
    }

    @Override
    public boolean enableResponseBuffering() {
        return false;
    }

    /** The answer; throws what was thrown instead of one. */
    Reply reply() {
        if (failure instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (failure instanceof Error thrown) {
            throw thrown;
        }
        if (failure != null) {
            throw new IllegalStateException("a resource has thrown", failure);
        }
        return new Reply(status, mediaType, headers, body.toByteArray());
    }
}
