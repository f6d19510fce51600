package org.paifang.platform.rest.internal.jersey;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.glassfish.jersey.server.ParamException;

/** A parameter of the query that is no number, say: the request is wrong, not the address, as Jersey has it. */
final class WrongParameter implements ExceptionMapper<ParamException.QueryParamException> {

    @Override
    public Response toResponse(ParamException.QueryParamException wrong) {
        return Response.status(Response.Status.BAD_REQUEST).build();
    }
}
