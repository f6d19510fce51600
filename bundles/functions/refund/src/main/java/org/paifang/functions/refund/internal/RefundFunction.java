package org.paifang.functions.refund.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** The function {@code refund}. */
@Component
public final class RefundFunction implements PlatformFunction {

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                new FunctionId("refund"),
                Set.of(Edition.ONLINE, Edition.OFFLINE),
                List.of(
                        new MenuItem(
                                RefundRights.CREATE_ITEM,
                                "refund",
                                "rotate-left",
                                "transactions",
                                20,
                                RefundRights.CREATE),
                        new MenuItem(
                                RefundRights.LIST_ITEM, "refunds", "records", "transactions", 30, RefundRights.VIEW),
                        new MenuItem(
                                RefundRights.BATCHES_ITEM,
                                "refund-batches",
                                "file-table",
                                "transactions",
                                40,
                                RefundRights.BATCH)),
                List.of(
                        RefundRights.CREATE,
                        RefundRights.VIEW,
                        RefundRights.BATCH,
                        RefundRights.APPROVE,
                        RefundRights.ALONE),
                RefundRights.SETTINGS);
    }

    @Override
    public Messages messages() {
        return Messages.beside(RefundFunction.class);
    }
}
