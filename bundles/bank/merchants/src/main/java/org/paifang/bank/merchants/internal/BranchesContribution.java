package org.paifang.bank.merchants.internal;

import com.vaadin.flow.component.Component;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.bank.merchants.internal.domain.BranchDirectory;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.bank.merchants.internal.view.BranchesView;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.ui.api.PublicSession;
import org.paifang.platform.ui.api.PublicViewContribution;

/** Where the bank has branches, for everybody. */
@org.osgi.service.component.annotations.Component
public final class BranchesContribution implements PublicViewContribution {

    private final BranchDirectory branches;

    @Activate
    public BranchesContribution(@Reference Office office) {
        this.branches = office.branches();
    }

    @Override
    public FunctionId function() {
        return MerchantRights.FUNCTION;
    }

    @Override
    public String path() {
        return "branches";
    }

    @Override
    public OptionalInt linkOrder() {
        return OptionalInt.of(30);
    }

    @Override
    public Component create(PublicSession session) {
        return new BranchesView(branches, session);
    }
}
