package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;

/** Runs something later, once, on a thread of its own. */
@FunctionalInterface
public interface Ticker {

    /** What runs must be short; removing the registration keeps it from running. */
    Registration after(Duration delay, Runnable run);
}
