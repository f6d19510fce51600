package org.paifang.functions.services.internal;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.functions.services.internal.domain.ContractDesk;
import org.paifang.functions.services.internal.domain.ServiceRights;
import org.paifang.functions.services.internal.view.ContractView;
import org.paifang.payments.api.Contracts;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.BranchNames;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the page of what is agreed with the bank. */
@org.osgi.service.component.annotations.Component
public final class ContractContribution implements ViewContribution {

    private final ContractDesk desk;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable BranchNames branches;

    @Activate
    public ContractContribution(
            @Reference AccessPolicy access, @Reference Directory directory, @Reference Contracts contracts) {
        this.desk = new ContractDesk(access, directory, contracts);
    }

    @Override
    public ItemId item() {
        return ServiceRights.CONTRACT_ITEM;
    }

    @Override
    public Component create(ViewSession session) {
        return new ContractView(desk, this::name, session);
    }

    private Optional<String> name(Branch branch, Locale language) {
        var names = branches;
        return names == null ? Optional.empty() : names.name(branch, language);
    }
}
