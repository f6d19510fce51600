package org.paifang.bank.profiles.internal.domain;

import org.paifang.platform.api.audit.NewEntry;

/** Where it is written down what people did here. */
@FunctionalInterface
public interface Journal {

    void record(NewEntry entry);
}
