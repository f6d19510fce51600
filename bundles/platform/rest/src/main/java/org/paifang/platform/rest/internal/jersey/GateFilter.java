package org.paifang.platform.rest.internal.jersey;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.glassfish.jersey.server.ContainerRequest;
import org.paifang.platform.rest.api.Answer;
import org.paifang.platform.rest.api.Needs;

/** Asks at the gate when it is known which method will answer; gives the answer its status. */
final class GateFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final int OK = 200;
    private static final int CREATED = 201;

    @Override
    public void filter(ContainerRequestContext context) {
        var request = (ContainerRequest) context;
        var method =
                request.getUriInfo().getMatchedResourceMethod().getInvocable().getDefinitionMethod();
        var needs = method.getAnnotation(Needs.class);
        if (needs == null) {
            throw new IllegalStateException(method + " says not what it needs");
        }
        var exchange = CallParameter.exchange(request);
        exchange.gate().pass(exchange, needs.value());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Answer<?> answer) {
            response.setStatus(answer.status());
            response.setEntity(answer.body());
        } else if (request.getMethod().equals("POST") && response.getStatus() == OK) {
            response.setStatus(CREATED);
        }
    }
}
