package org.paifang.bank.merchants.internal;

import com.vaadin.flow.component.Component;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.bank.merchants.internal.domain.Intake;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.bank.merchants.internal.view.FollowView;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.ui.api.PublicSession;
import org.paifang.platform.ui.api.PublicViewContribution;

/** What became of an application, for whoever has number and secret. */
@org.osgi.service.component.annotations.Component
public final class FollowContribution implements PublicViewContribution {

    private final Intake intake;

    @Activate
    public FollowContribution(@Reference Office office) {
        this.intake = office.intake();
    }

    @Override
    public FunctionId function() {
        return MerchantRights.FUNCTION;
    }

    @Override
    public String path() {
        return "application";
    }

    @Override
    public OptionalInt linkOrder() {
        return OptionalInt.of(20);
    }

    @Override
    public Component create(PublicSession session) {
        return new FollowView(intake, session);
    }
}
