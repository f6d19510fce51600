package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;

/**
 * Every merchant with its operators, in memory. Each decision looks here, for any of a hundred thousand in no order, so what
 * counts is how many places of the memory a look has to wait for, one after another (decision 0280): numbers lie as numbers
 * in one array, beside it who they are; merchant and operators are found in one look. Readers take no lock and never wait;
 * who writes waits for others who do.
 */
final class Roll implements Party.Finder {

    private static final int FIRST_PLACES = 1 << 10;
    private static final int BASE = 37;
    private static final int IN_FIRST_WORD = 12;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final Member NOBODY = new Member(null, new String[0], new Operator[0]);

    /** What is said the same of many lies in the memory once; so many of a kind, so that changes do not fill it. */
    private static final int SHARED = 10_000;

    private final Map<List<String>, String[]> numbers = new ConcurrentHashMap<>();

    private volatile Places places = new Places(FIRST_PLACES);

    /** A merchant and its operators at one moment, by their numbers in the same order. */
    private static final class Member implements Party {

        private final @Nullable Merchant merchant;
        private final String[] numbers;
        private final Operator[] operators;

        Member(@Nullable Merchant merchant, String[] numbers, Operator[] operators) {
            this.merchant = merchant;
            this.numbers = numbers;
            this.operators = operators;
        }

        @Override
        public @Nullable Merchant merchant() {
            return merchant;
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
        put(merchant.no(), new Member(merchant, known.numbers, known.operators));
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
        put(no, new Member(known.merchant, numbers(all), all.toArray(Operator[]::new)));
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

    private void put(MerchantNo no, Member member) {
        if (places.isFull()) {
            places = places.twice();
        }
        places.put(first(no.value()), second(no.value()), member);
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

        /** Two words for each place. */
        private final AtomicLongArray words;

        private final AtomicReferenceArray<Member> members;
        private int taken;

        Places(int count) {
            mask = count - 1;
            shift = Long.SIZE - Integer.numberOfTrailingZeros(count);
            words = new AtomicLongArray(2 * count);
            members = new AtomicReferenceArray<>(count);
        }

        Member find(MerchantNo no) {
            var first = first(no.value());
            var second = second(no.value());
            for (var place = place(first, second); ; place = (place + 1) & mask) {
                var there = words.getAcquire(2 * place);
                if (there == first && words.getPlain(2 * place + 1) == second) {
                    return members.getAcquire(place);
                }
                if (there == 0) {
                    return NOBODY;
                }
            }
        }

        void put(long first, long second, Member member) {
            var place = place(first, second);
            while (true) {
                var there = words.getPlain(2 * place);
                if (there == 0) {
                    members.setRelease(place, member);
                    words.setPlain(2 * place + 1, second);
                    words.setRelease(2 * place, first);
                    taken++;
                    return;
                }
                if (there == first && words.getPlain(2 * place + 1) == second) {
                    members.setRelease(place, member);
                    return;
                }
                place = (place + 1) & mask;
            }
        }

        /** Beyond a half, looks would begin to meet others' places. */
        boolean isFull() {
            return 2 * taken > mask;
        }

        Places twice() {
            var larger = new Places(2 * (mask + 1));
            for (var place = 0; place <= mask; place++) {
                var first = words.getPlain(2 * place);
                if (first != 0) {
                    larger.put(first, words.getPlain(2 * place + 1), members.getPlain(place));
                }
            }
            return larger;
        }

        void forEach(Consumer<Member> each) {
            for (var place = 0; place <= mask; place++) {
                if (words.getAcquire(2 * place) != 0) {
                    each.accept(members.getAcquire(place));
                }
            }
        }

        private int place(long first, long second) {
            return (int) (((first ^ (second * BASE)) * SPREAD) >>> shift);
        }
    }
}
