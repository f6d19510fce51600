package org.paifang.bank.functions.internal;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.bank.functions.internal.domain.ChangeRequests;
import org.paifang.bank.functions.internal.domain.FunctionDesk;
import org.paifang.bank.functions.internal.domain.FunctionRights;
import org.paifang.bank.functions.internal.view.FunctionsView;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.ApprovalRules;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.FunctionSwitch;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.lifecycle.FunctionUse;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the pages on which functions are looked at and changed. */
@org.osgi.service.component.annotations.Component
public final class FunctionsContribution implements ViewContribution {

    private final FunctionDesk desk;

    /** Shells come and go while the page is open. */
    private final List<FunctionUse> uses = new CopyOnWriteArrayList<>();

    @Activate
    public FunctionsContribution(
            @Reference AccessPolicy access,
            @Reference FunctionEngine engine,
            @Reference FunctionRegistry registry,
            @Reference FunctionSwitch choices,
            @Reference Directory directory,
            @Reference ApprovalRules rules,
            @Reference Approvals approvals) {
        this.desk = new FunctionDesk(
                access,
                engine,
                registry,
                choices,
                directory,
                this::openPages,
                new ChangeRequests(rules, approvals, () -> UUID.randomUUID().toString()));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addUse(FunctionUse use) {
        uses.add(use);
    }

    void removeUse(FunctionUse use) {
        uses.remove(use);
    }

    @Override
    public ItemId item() {
        return FunctionRights.LIST_ITEM;
    }

    @Override
    public Component create(ViewSession session) {
        return new FunctionsView(desk, session);
    }

    private int openPages(String bundle, String version) {
        return uses.stream().mapToInt(use -> use.openPages(bundle, version)).sum();
    }
}
