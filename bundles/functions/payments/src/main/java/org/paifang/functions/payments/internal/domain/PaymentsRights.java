package org.paifang.functions.payments.internal.domain;

import java.util.List;
import org.paifang.platform.api.access.PermissionId;

/** The names under which operators and keys know this function. */
public final class PaymentsRights {

    /** To take a payment. */
    public static final PermissionId CREATE = new PermissionId("payments.create");

    /** To see payments. */
    public static final PermissionId VIEW = new PermissionId("payments.view");

    /** To see the balances. */
    public static final PermissionId BALANCES = new PermissionId("payments.balances");

    public static final List<PermissionId> ALL = List.of(CREATE, VIEW, BALANCES);

    private PaymentsRights() {}
}
