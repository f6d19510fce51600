package org.paifang.samples.template.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;
import org.paifang.samples.template.internal.domain.TemplateRights;

/** What the function says of itself. */
@Component
public final class TemplateFunction implements PlatformFunction {

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                TemplateRights.FUNCTION,
                Set.of(Edition.ONLINE, Edition.OFFLINE),
                List.of(new MenuItem(
                        TemplateRights.NOTES, "template", "notebook", "services", 100, TemplateRights.VIEW)),
                List.of(TemplateRights.VIEW, TemplateRights.EDIT),
                List.of());
    }

    @Override
    public Messages messages() {
        return Messages.beside(TemplateFunction.class);
    }
}
