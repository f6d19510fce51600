package org.paifang.functions.refund.internal.domain;

import java.util.List;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.Setting;

/** The names under which profiles and operators know this function. */
public final class RefundRights {

    /** To give money back. */
    public static final PermissionId CREATE = new PermissionId("refund.create");

    /** To see the refunds that were made. */
    public static final PermissionId VIEW = new PermissionId("refund.view");

    /** To refund from a file. */
    public static final PermissionId BATCH = new PermissionId("refund.batch");

    /** To agree to what somebody else wants to refund. */
    public static final PermissionId APPROVE = new PermissionId("refund.approve");

    /** To refund alone what would need others, up to the operator's own limit. */
    public static final PermissionId ALONE = new PermissionId("refund.alone");

    public static final ItemId CREATE_ITEM = new ItemId("refund.create");

    public static final ItemId LIST_ITEM = new ItemId("refund.list");

    public static final ItemId BATCHES_ITEM = new ItemId("refund.batches");

    /** How many days after its payment an order can be refunded. */
    public static final Setting WINDOW_DAYS = new Setting("refund.window-days", 365, 1, 3_650);

    /** How many refunds an order can have. */
    public static final Setting REFUNDS_PER_ORDER = new Setting("refund.refunds-per-order", 50, 1, 1_000);

    /** Every setting, as a profile lists them. */
    public static final List<Setting> SETTINGS = List.of(WINDOW_DAYS, REFUNDS_PER_ORDER);

    private RefundRights() {}
}
