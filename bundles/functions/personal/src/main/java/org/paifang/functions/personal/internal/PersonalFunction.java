package org.paifang.functions.personal.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.paifang.functions.personal.internal.domain.PersonalRights;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** What the function says of itself. */
@Component
public final class PersonalFunction implements PlatformFunction {

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                PersonalRights.FUNCTION,
                Set.of(Edition.values()),
                List.of(new MenuItem(PersonalRights.MINE, "personal", "user", "settings", 840, PersonalRights.USE)),
                List.of(PersonalRights.USE),
                List.of(PersonalRights.SECOND_FACTOR_REQUIRED));
    }

    @Override
    public Messages messages() {
        return Messages.beside(PersonalFunction.class);
    }
}
