package org.paifang.platform.rest.internal.jersey;

import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.internal.http.Exchange;

/** Gives {@link ApiCall} to methods that ask for it. */
final class CallParameter implements ValueParamProvider {

    static final String EXCHANGE = "org.paifang.platform.rest.exchange";

    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        return parameter.getRawType() == ApiCall.class
                ? request -> exchange(request).call()
                : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }

    static Exchange exchange(ContainerRequest request) {
        return (Exchange) request.getProperty(EXCHANGE);
    }
}
