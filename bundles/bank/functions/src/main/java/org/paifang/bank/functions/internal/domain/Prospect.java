package org.paifang.bank.functions.internal.domain;

import org.paifang.platform.api.lifecycle.Plan;

/** What may come of a change. */
public sealed interface Prospect {

    record Planned(Plan plan) implements Prospect {}

    /** The engine's English sentence. */
    record Impossible(String why) implements Prospect {}

    /** This function would take itself away, and nobody could take that back here. */
    record OwnEnd() implements Prospect {}
}
