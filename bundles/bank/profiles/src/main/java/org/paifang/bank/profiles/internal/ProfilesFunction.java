package org.paifang.bank.profiles.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.paifang.bank.profiles.internal.domain.ProfileRights;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** The function {@code profiles}. */
@Component
public final class ProfilesFunction implements PlatformFunction {

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                ProfileRights.FUNCTION,
                Set.of(Edition.BANK),
                List.of(
                        new MenuItem(
                                ProfileRights.DESIGN_ITEM, "profiles", "sitemap", "platform", 10, ProfileRights.VIEW),
                        new MenuItem(
                                ProfileRights.EXPLAIN_ITEM,
                                "explain",
                                "question-circle-o",
                                "platform",
                                20,
                                ProfileRights.VIEW)),
                List.of(ProfileRights.VIEW, ProfileRights.EDIT, ProfileRights.APPROVE),
                List.of());
    }

    @Override
    public Messages messages() {
        return Messages.beside(ProfilesFunction.class);
    }
}
