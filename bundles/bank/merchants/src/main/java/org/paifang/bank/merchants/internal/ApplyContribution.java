package org.paifang.bank.merchants.internal;

import com.vaadin.flow.component.Component;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.bank.merchants.internal.domain.Intake;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.bank.merchants.internal.view.ApplyView;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.ui.api.PublicSession;
import org.paifang.platform.ui.api.PublicViewContribution;

/** Where somebody applies to become a merchant, for everybody. */
@org.osgi.service.component.annotations.Component
public final class ApplyContribution implements PublicViewContribution {

    private final Intake intake;

    @Activate
    public ApplyContribution(@Reference Office office) {
        this.intake = office.intake();
    }

    @Override
    public FunctionId function() {
        return MerchantRights.FUNCTION;
    }

    @Override
    public String path() {
        return "apply";
    }

    @Override
    public OptionalInt linkOrder() {
        return OptionalInt.of(10);
    }

    @Override
    public Component create(PublicSession session) {
        return new ApplyView(intake, session);
    }
}
