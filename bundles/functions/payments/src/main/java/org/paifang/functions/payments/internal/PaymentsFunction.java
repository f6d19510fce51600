package org.paifang.functions.payments.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.paifang.functions.payments.internal.domain.PaymentsRights;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** The function {@code payments}: for machines, without a place in the menu. */
@Component
public final class PaymentsFunction implements PlatformFunction {

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                new FunctionId("payments"),
                Set.of(Edition.ONLINE, Edition.OFFLINE),
                List.of(),
                PaymentsRights.ALL,
                List.of());
    }

    @Override
    public Messages messages() {
        return Messages.beside(PaymentsFunction.class);
    }
}
