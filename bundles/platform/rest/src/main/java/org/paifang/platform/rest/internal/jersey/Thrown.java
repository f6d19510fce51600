package org.paifang.platform.rest.internal.jersey;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Objects;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** What a resource throws is carried out as it is: the door answers it. Jersey's own refusals are answers already. */
final class Thrown implements ExceptionMapper<Throwable> {

    @Inject
    private @Nullable Provider<ContainerRequest> request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException refusal) {
            return refusal.getResponse();
        }
        Objects.requireNonNull(request).get().getResponseWriter().failure(thrown);
        return Response.serverError().build();
    }
}
