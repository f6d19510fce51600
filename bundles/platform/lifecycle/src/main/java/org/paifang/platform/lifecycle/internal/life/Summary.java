package org.paifang.platform.lifecycle.internal.life;

import java.util.ArrayList;
import java.util.List;
import org.paifang.platform.api.lifecycle.Plan;

/** What a plan changes, in one line of the journal. */
public final class Summary {

    private Summary() {}

    /** Says what comes (+), goes (-) and becomes something else (~), and the plan's hash. */
    public static String of(Plan plan) {
        var parts = new ArrayList<String>();
        add(parts, "menu", plan.items());
        add(parts, "permissions", plan.permissions());
        add(parts, "API", plan.api());
        add(parts, "tables", plan.tables());
        add(parts, "bundles", plan.bundles());
        return "Plan " + plan.hash() + (parts.isEmpty() ? "." : ": " + String.join("; ", parts) + ".");
    }

    private static void add(List<String> parts, String what, Plan.Difference difference) {
        var changed = new ArrayList<String>();
        difference.appears().forEach(one -> changed.add("+" + one));
        difference.vanishes().forEach(one -> changed.add("-" + one));
        difference.changes().forEach(one -> changed.add("~" + one));
        if (!changed.isEmpty()) {
            parts.add(what + " " + String.join(", ", changed));
        }
    }
}
