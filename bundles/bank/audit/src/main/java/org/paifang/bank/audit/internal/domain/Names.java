package org.paifang.bank.audit.internal.domain;

import java.util.Locale;
import java.util.Optional;

/** What the owner of an action calls it, and the details of its entries. */
@FunctionalInterface
public interface Names {

    /** The text of a key, as the owner of the action has it; empty if nobody does. */
    Optional<String> find(Locale language, String action, String key);
}
