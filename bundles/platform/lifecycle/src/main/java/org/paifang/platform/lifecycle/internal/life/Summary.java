package org.paifang.platform.lifecycle.internal.life;

import java.util.ArrayList;
import java.util.List;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.text.Words;

/** What a plan changes, in one line of the journal. */
public final class Summary {

    private Summary() {}

    /** Says what comes (+), goes (-) and becomes something else (~), and the plan's hash. */
    public static Reason of(Plan plan) {
        var parts = new ArrayList<Reason>();
        add(parts, "lifecycle.summary.menu", plan.items());
        add(parts, "lifecycle.summary.permissions", plan.permissions());
        add(parts, "lifecycle.summary.api", plan.api());
        add(parts, "lifecycle.summary.tables", plan.tables());
        add(parts, "lifecycle.summary.bundles", plan.bundles());
        return Words.list(parts)
                .map(all -> Reason.of("lifecycle.summary", plan.hash(), all))
                .orElseGet(() -> Reason.of("lifecycle.summary.nothing", plan.hash()));
    }

    private static void add(List<Reason> parts, String code, Plan.Difference difference) {
        var changed = new ArrayList<String>();
        difference.appears().forEach(one -> changed.add("+" + one));
        difference.vanishes().forEach(one -> changed.add("-" + one));
        difference.changes().forEach(one -> changed.add("~" + one));
        if (!changed.isEmpty()) {
            parts.add(Reason.of(code, String.join(", ", changed)));
        }
    }
}
