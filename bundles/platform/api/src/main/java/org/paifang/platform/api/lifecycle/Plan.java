package org.paifang.platform.api.lifecycle;

import java.util.List;

/**
 * What a change will do, reckoned before anything happens.
 *
 * @param hash of the change and of all that was looked at; {@link FunctionEngine#apply} refuses when it would be another
 *     one by then
 * @param before the version that serves now; empty for none
 * @param after the version that will serve those concerned; empty for none
 * @param items menu items, by id and path
 * @param permissions by id
 * @param api paths of the API that it owns, such as {@code /api/v1/refunds}
 * @param tables that the function owns; one that goes keeps its rows
 * @param merchants to how many the function works, by edition and cohort
 * @param operators how many of them hold one of its permissions
 * @param openPages in how many it is open now; not part of the hash
 * @param tasks what is under way in it now; not part of the hash
 */
public record Plan(
        String hash,
        Change change,
        String before,
        String after,
        Difference items,
        Difference permissions,
        Difference api,
        Difference tables,
        int merchants,
        int operators,
        int openPages,
        List<String> tasks) {

    public Plan {
        tasks = List.copyOf(tasks);
    }

    /** What appears, what vanishes and what stays, each in its order. */
    public record Difference(List<String> appears, List<String> vanishes, List<String> stays) {

        public Difference {
            appears = List.copyOf(appears);
            vanishes = List.copyOf(vanishes);
            stays = List.copyOf(stays);
        }

        /** From what is to what will be. */
        public static Difference between(List<String> before, List<String> after) {
            return new Difference(
                    after.stream().filter(one -> !before.contains(one)).sorted().toList(),
                    before.stream().filter(one -> !after.contains(one)).sorted().toList(),
                    after.stream().filter(before::contains).sorted().toList());
        }
    }
}
