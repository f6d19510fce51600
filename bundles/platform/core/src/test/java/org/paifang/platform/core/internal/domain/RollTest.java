package org.paifang.platform.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.platform.api.identity.Edition.ONLINE;

import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;

class RollTest {

    private static final String CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final Roll roll = new Roll();

    @ParameterizedTest
    @ValueSource(strings = {"bank", "000", "zzz", "100001", "zzzzzzzzzzzz", "zzzzzzzzzzzz0", "zzzzzzzzzzzzzzz"})
    void whoeverWasPutIsFoundAndNobodyElse(String no) {
        assertThat(roll.party(new MerchantNo(no)).merchant()).isNull();
        roll.put(merchant(no));
        roll.put(new MerchantNo(no), List.of(operator(no, "01")));
        assertThat(roll.party(new MerchantNo(no)).merchant()).isEqualTo(merchant(no));
        assertThat(roll.party(new MerchantNo(no)).operator(id(no, "01"))).isEqualTo(operator(no, "01"));
        assertThat(roll.party(new MerchantNo(no)).operator(id(no, "1"))).isNull();
        assertThat(roll.party(new MerchantNo("other")).merchant()).isNull();
    }

    @Test
    void numbersThatDifferAnywhereAreOthers() {
        var numbers = List.of("001", "010", "100", "0001", "aaaaaaaaaaaa", "aaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "0aa");
        numbers.forEach(no -> roll.put(merchant(no)));
        numbers.forEach(
                no -> assertThat(roll.party(new MerchantNo(no)).merchant()).isEqualTo(merchant(no)));
        assertThat(roll.merchants()).hasSize(numbers.size());
    }

    @Test
    void whoIsPutAgainIsReplacedAndTheOthersStay() {
        roll.put(new MerchantNo("100001"), List.of(operator("100001", "02"), operator("100001", "01")));
        roll.put(merchant("100001"));
        var locked = new Operator(id("100001", "02"), "Locked", true, Set.of());
        roll.put(new MerchantNo("100001"), List.of(locked));
        var closed = merchant("100001").in(MerchantState.CLOSED);
        roll.put(closed);
        var party = roll.party(new MerchantNo("100001"));
        assertThat(party.merchant()).isEqualTo(closed);
        assertThat(party.operator(id("100001", "02"))).isEqualTo(locked);
        assertThat(party.operator(id("100001", "01"))).isEqualTo(operator("100001", "01"));
        assertThat(roll.operators()).containsExactlyInAnyOrder(operator("100001", "01"), locked);
    }

    @Test
    void thousandsInAnyOrderAreAllThereAsInAMap() {
        var random = new Random(5);
        var expected = new HashMap<MerchantNo, Merchant>();
        for (var i = 0; i < 20_000; i++) {
            var no = new StringBuilder();
            for (var length = 3 + random.nextInt(13); length > 0; length--) {
                no.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            var merchant = merchant(no.toString());
            expected.put(merchant.no(), merchant);
            roll.put(merchant);
        }
        assertThat(roll.merchants()).containsExactlyInAnyOrderElementsOf(expected.values());
        expected.forEach((no, merchant) -> assertThat(roll.party(no).merchant()).isEqualTo(merchant));
    }

    @Test
    void whoReadsWhileOthersAreAddedFindsWhoeverWasThere() throws Exception {
        for (var i = 0; i < 100; i++) {
            roll.put(merchant("a" + (1000 + i)));
        }
        var end = new AtomicBoolean();
        var reader = CompletableFuture.supplyAsync(() -> {
            var missing = 0;
            while (!end.get()) {
                for (var i = 0; i < 100; i++) {
                    missing += roll.party(new MerchantNo("a" + (1000 + i))).merchant() == null ? 1 : 0;
                }
            }
            return missing;
        });
        for (var i = 0; i < 30_000; i++) {
            roll.put(merchant("b" + (100_000 + i)));
        }
        end.set(true);
        assertThat(reader.get()).isZero();
        assertThat(roll.merchants()).hasSize(30_100);
    }

    private static Merchant merchant(String no) {
        return new Merchant(
                new MerchantNo(no), "Shop " + no, ONLINE, "B2C", ZoneId.of("UTC"), Currency.getInstance("CNY"));
    }

    private static OperatorId id(String no, String number) {
        return new OperatorId(new MerchantNo(no), number);
    }

    private static Operator operator(String no, String number) {
        return new Operator(id(no, number), "Somebody", false, Set.of());
    }
}
