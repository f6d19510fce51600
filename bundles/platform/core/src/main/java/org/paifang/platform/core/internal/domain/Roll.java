package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;

/**
 * Every merchant with its operators, in memory. Each decision looks here, for any of a hundred thousand in no order, so what
 * counts is how many places of the memory a look has to wait for, one after another (decision 0280): one, as far as it goes,
 * in which number, layers and what the first operator holds lie together. Readers take no lock and never wait; who writes
 * waits for others who do.
 */
final class Roll implements Party.Finder {

    private static final int FIRST_PLACES = 1 << 10;
    private static final int BASE = 37;
    private static final int IN_FIRST_WORD = 12;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final Member NOBODY = new Member(0, 0, null, null, new String[0], new Operator[0]);

    /** What is said the same of many lies in the memory once; so many of a kind, so that changes do not fill it. */
    private static final int SHARED = 10_000;

    private final Map<List<String>, String[]> numbers = new ConcurrentHashMap<>();
    private final Map<Party.Kin, Party.Kin> kins = new ConcurrentHashMap<>();

    private volatile Places places = new Places(FIRST_PLACES);

    /** A merchant and its operators at one moment, by their numbers in the same order. */
    private static final class Member implements Party {

        /** Its number, twelve characters in a word. */
        private final long first;

        private final long second;
        private final @Nullable Merchant merchant;
        private final boolean active;
        private final @Nullable Kin kin;
        private final String[] numbers;
        private final Operator[] operators;

        /** Of the first one, here: most merchants have few, and one place less is looked at. */
        private final String number;

        private final @Nullable Set<PermissionId> held;

        Member(
                long first,
                long second,
                @Nullable Merchant merchant,
                @Nullable Kin kin,
                String[] numbers,
                Operator[] operators) {
            this.first = first;
            this.second = second;
            this.merchant = merchant;
            this.active = merchant != null && merchant.state() == MerchantState.ACTIVE;
            this.kin = kin;
            this.numbers = numbers;
            this.operators = operators;
            this.number = numbers.length == 0 ? "" : numbers[0];
            this.held = operators.length == 0 ? null : held(operators[0]);
        }

        private static @Nullable Set<PermissionId> held(Operator operator) {
            return operator.locked() ? null : operator.permissions();
        }

        @Override
        public @Nullable Merchant merchant() {
            return merchant;
        }

        @Override
        public boolean isActive() {
            return active;
        }

        @Override
        public @Nullable Kin kin() {
            return kin;
        }

        @Override
        public @Nullable Set<PermissionId> held(OperatorId id) {
            if (number.equals(id.operatorNo())) {
                return held;
            }
            var operator = operator(id);
            return operator == null ? null : held(operator);
        }

        @Override
        public @Nullable Operator operator(OperatorId id) {
            var wanted = id.operatorNo();
            for (var i = 0; i < numbers.length; i++) {
                if (numbers[i].equals(wanted)) {
                    return operators[i];
                }
            }
            return null;
        }
    }

    @Override
    public Party party(MerchantNo no) {
        return places.find(no);
    }

    /** In place of what was known of the merchant; its operators stay. */
    synchronized void put(Merchant merchant) {
        var known = places.find(merchant.no());
        var own = Party.Kin.of(merchant);
        var kin = kins.size() < SHARED ? kins.computeIfAbsent(own, first -> first) : kins.getOrDefault(own, own);
        put(merchant.no(), merchant, kin, known.numbers, known.operators);
    }

    /** In place of those with the same numbers; the others of the merchant stay. */
    synchronized void put(MerchantNo no, Collection<Operator> changed) {
        var known = places.find(no);
        var all = new ArrayList<>(changed);
        for (var before : known.operators) {
            if (changed.stream().noneMatch(after -> after.id().equals(before.id()))) {
                all.add(before);
            }
        }
        all.sort(Comparator.comparing(operator -> operator.id().operatorNo()));
        put(no, known.merchant, known.kin, numbers(all), all.toArray(Operator[]::new));
    }

    /** As of now, in no order. */
    List<Merchant> merchants() {
        var all = new ArrayList<Merchant>();
        places.forEach(member -> {
            var merchant = member.merchant;
            if (merchant != null) {
                all.add(merchant);
            }
        });
        return List.copyOf(all);
    }

    /** As of now, in no order. */
    List<Operator> operators() {
        var all = new ArrayList<Operator>();
        places.forEach(member -> all.addAll(Arrays.asList(member.operators)));
        return List.copyOf(all);
    }

    private String[] numbers(List<Operator> operators) {
        var found =
                operators.stream().map(operator -> operator.id().operatorNo()).toList();
        var made = found.toArray(String[]::new);
        return numbers.size() < SHARED ? numbers.computeIfAbsent(found, first -> made) : made;
    }

    private void put(
            MerchantNo no,
            @Nullable Merchant merchant,
            Party.@Nullable Kin kin,
            String[] operatorNumbers,
            Operator[] operators) {
        if (places.isFull()) {
            places = places.twice();
        }
        places.put(new Member(first(no.value()), second(no.value()), merchant, kin, operatorNumbers, operators));
    }

    /** The first twelve characters as one number; never 0. */
    private static long first(String no) {
        return number(no, 0, Math.min(no.length(), IN_FIRST_WORD));
    }

    /** The others as one number. */
    private static long second(String no) {
        return number(no, IN_FIRST_WORD, no.length());
    }

    private static long number(String no, int from, int to) {
        var number = 0L;
        for (var i = from; i < to; i++) {
            var c = no.charAt(i);
            number = number * BASE + (c <= '9' ? c - '0' + 1 : c - 'a' + 11);
        }
        return number;
    }

    /**
     * Where they stand: by what their number comes to, or at the next place that is free. Nobody ever leaves, so whoever
     * reads meets what was there before somebody wrote, or what is there after it.
     */
    private static final class Places {

        private final int mask;
        private final int shift;
        private final AtomicReferenceArray<@Nullable Member> members;
        private int taken;

        Places(int count) {
            mask = count - 1;
            shift = Long.SIZE - Integer.numberOfTrailingZeros(count);
            members = new AtomicReferenceArray<>(count);
        }

        Member find(MerchantNo no) {
            var first = first(no.value());
            var second = second(no.value());
            for (var place = place(first, second); ; place = (place + 1) & mask) {
                var there = members.getAcquire(place);
                if (there == null) {
                    return NOBODY;
                }
                if (there.first == first && there.second == second) {
                    return there;
                }
            }
        }

        void put(Member member) {
            var place = place(member.first, member.second);
            while (true) {
                var there = members.getPlain(place);
                if (there == null || (there.first == member.first && there.second == member.second)) {
                    members.setRelease(place, member);
                    taken += there == null ? 1 : 0;
                    return;
                }
                place = (place + 1) & mask;
            }
        }

        /** Beyond a quarter, looks would more often meet others, who lie far away. */
        boolean isFull() {
            return 4 * taken > mask;
        }

        Places twice() {
            var larger = new Places(2 * (mask + 1));
            forEach(larger::put);
            return larger;
        }

        void forEach(Consumer<Member> each) {
            for (var place = 0; place <= mask; place++) {
                var there = members.getAcquire(place);
                if (there != null) {
                    each.accept(there);
                }
            }
        }

        private int place(long first, long second) {
            return (int) (((first ^ (second * BASE)) * SPREAD) >>> shift);
        }
    }
}
