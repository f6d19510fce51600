package org.paifang.platform.api.lifecycle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change will do, reckoned before anything happens.
 *
 * @param hash of the change and of all that was looked at; {@link FunctionEngine#apply} refuses when it would be another
 *     one by then
 * @param before the version that serves now; empty for none
 * @param after the version that will serve those concerned; empty for none
 * @param bundles of the framework, by name and version, with those that a function brings along
 * @param items menu items, by id and path
 * @param permissions by id
 * @param api paths of the API that it owns, such as {@code /api/v1/refunds}
 * @param tables that the function owns; one that goes keeps its rows
 * @param merchants to how many the function works, by edition and cohort
 * @param operators how many of them hold one of its permissions
 * @param use who has to do with it at this moment; not part of the hash
 */
public record Plan(
        String hash,
        Change change,
        String before,
        String after,
        Difference bundles,
        Difference items,
        Difference permissions,
        Difference api,
        Difference tables,
        int merchants,
        int operators,
        Use use) {

    /** The items that go and to which favourites lead, by id, with how many. */
    public Map<String, Integer> lostFavourites() {
        var gone = items.vanishes().stream().map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
        return use.favourites().entrySet().stream()
                .filter(one -> gone.contains(one.getKey()) && one.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /**
     * Who has to do with a function at a moment.
     *
     * @param openPages in how many pages it is open
     * @param favourites how many operators' favourites lead to which of its items, by id
     * @param waiting how much waits for somebody's decision in it, such as approvals of its commands
     * @param tasks what is under way in it
     */
    public record Use(int openPages, Map<String, Integer> favourites, int waiting, List<String> tasks) {

        public Use {
            favourites = Map.copyOf(favourites);
            tasks = List.copyOf(tasks);
        }

        /** How many favourites lead to it. */
        public int allFavourites() {
            return favourites.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * What appears, vanishes, changes and stays, each in its order.
     *
     * @param changes what keeps its id and becomes something else: the id, what it is, {@code →} and what it will be
     */
    public record Difference(List<String> appears, List<String> vanishes, List<String> changes, List<String> stays) {

        public static final Difference NONE = new Difference(List.of(), List.of(), List.of(), List.of());

        public Difference {
            appears = List.copyOf(appears);
            vanishes = List.copyOf(vanishes);
            changes = List.copyOf(changes);
            stays = List.copyOf(stays);
        }

        /** From what is to what will be. */
        public static Difference between(Collection<String> before, Collection<String> after) {
            return between(nothingBehind(before), nothingBehind(after));
        }

        /** From what is to what will be, by id. */
        public static Difference between(Map<String, String> before, Map<String, String> after) {
            return new Difference(
                    lines(after, one -> !before.containsKey(one.getKey())),
                    lines(before, one -> !after.containsKey(one.getKey())),
                    after.entrySet().stream()
                            .filter(one -> before.containsKey(one.getKey())
                                    && !before.entrySet().contains(one))
                            .map(one -> one.getKey() + " " + before.get(one.getKey()) + " → " + one.getValue())
                            .sorted()
                            .toList(),
                    lines(after, before.entrySet()::contains));
        }

        /** All that will be, in order. */
        public List<String> becomes() {
            var changed = changes.stream()
                    .map(line -> line.substring(0, line.indexOf(' ')) + line.substring(line.lastIndexOf(' ')));
            return Stream.of(appears.stream(), changed, stays.stream())
                    .flatMap(lines -> lines)
                    .sorted()
                    .toList();
        }

        private static List<String> lines(Map<String, String> of, Predicate<Map.Entry<String, String>> wanted) {
            return of.entrySet().stream()
                    .filter(wanted)
                    .map(one -> (one.getKey() + " " + one.getValue()).strip())
                    .sorted()
                    .toList();
        }

        private static Map<String, String> nothingBehind(Collection<String> ids) {
            return ids.stream().collect(Collectors.toMap(id -> id, id -> "", (one, other) -> one));
        }
    }
}
