package org.paifang.bank.functions.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.bank.functions.internal.domain.FunctionRights;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.text.Messages;

/** The function {@code functions}. */
@Component
public final class FunctionsFunction implements PlatformFunction {

    private final Messages messages;

    @Activate
    public FunctionsFunction(@Reference FunctionEngine engine) {
        this.messages = Messages.beside(FunctionsFunction.class).and(engine.messages());
    }

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                FunctionRights.FUNCTION,
                Set.of(Edition.BANK),
                List.of(new MenuItem(
                        FunctionRights.LIST_ITEM, "functions", "puzzle-piece", "platform", 30, FunctionRights.VIEW)),
                List.of(FunctionRights.VIEW, FunctionRights.CHANGE, FunctionRights.APPROVE),
                List.of());
    }

    /** The engine's words among them: what it says is shown on these pages, and in approvals of changes. */
    @Override
    public Messages messages() {
        return messages;
    }
}
