package org.paifang.functions.approvals.internal.view;

import com.vaadin.flow.shared.Registration;
import org.paifang.platform.api.identity.MerchantNo;

/** Tells an open view that something changed. */
@FunctionalInterface
public interface News {

    /** Runs {@code changed} on any thread whenever something was asked for or decided in the merchant. */
    Registration listen(MerchantNo merchant, Runnable changed);
}
