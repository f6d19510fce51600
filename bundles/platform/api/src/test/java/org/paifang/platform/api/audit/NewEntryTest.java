package org.paifang.platform.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;

class NewEntryTest {

    private static final Caller CALLER =
            new Caller(OperatorId.parse("100001-01").orElseThrow(), Channel.WEB);

    @Test
    void saysWhoDidWhatForWhom() {
        var entry = NewEntry.by(CALLER, "operators.lock", "100001-02").change("state", "active", "locked");
        assertThat(entry.who().written()).isEqualTo("100001-01");
        assertThat(entry.merchant()).isEqualTo(CALLER.merchant());
        assertThat(entry.details()).containsExactly(Detail.change("state", "active", "locked"));
        assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
        assertThat(entry.about(MerchantNo.BANK).merchant()).isEqualTo(MerchantNo.BANK);
    }

    @Test
    void whatDidNotChangeIsNoChange() {
        assertThat(NewEntry.by(CALLER, "operators.edit", "100001-02")
                        .change("name", "same", "same")
                        .details())
                .isEmpty();
    }

    @Test
    void differencesKeepTheOrderAndWhatStaysIsNotSaid() {
        var before = new LinkedHashMap<String, String>();
        before.put("name", "A");
        before.put("limit", "10.00");
        before.put("phone", "1");
        var after = new LinkedHashMap<>(before);
        after.put("limit", "20.00");
        after.remove("phone");
        after.put("city", "B");
        assertThat(Detail.between(before, after))
                .containsExactly(
                        Detail.change("limit", "10.00", "20.00"),
                        Detail.removed("phone", "1"),
                        Detail.fact("city", "B"));
        assertThat(Detail.between(Map.of(), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lock", "Operators.lock", "operators.", "operators.lock it", "9.lock"})
    void anActionIsOwnerAndDeed(String action) {
        assertThatThrownBy(() -> NewEntry.by(CALLER, action, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsTooLongIsCutAndCounted() {
        var longest = "x".repeat(NewEntry.LONGEST_SUBJECT);
        assertThat(NewEntry.by(CALLER, "a.b", longest).subject()).isEqualTo(longest);
        assertThat(NewEntry.by(CALLER, "a.b", longest + "y").subject())
                .hasSize(NewEntry.LONGEST_SUBJECT)
                .endsWith("x…");
        var details = IntStream.rangeClosed(0, NewEntry.MOST_DETAILS)
                .mapToObj(i -> Detail.fact("key" + i, "value"))
                .toList();
        var all = NewEntry.by(CALLER, "a.b", "x").and(details).details();
        assertThat(all).hasSize(NewEntry.MOST_DETAILS).endsWith(Detail.fact("not-kept", "2"));
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreReplaced() {
        assertThat(Detail.fact("k", "a\u0000b\uD800c\nd").after()).isEqualTo(Optional.of("a\uFFFDb\uFFFDc\nd"));
        assertThat(Detail.fact("k", "牌坊 𠀀").after()).isEqualTo(Optional.of("牌坊 𠀀"));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,127.0.0.1",
        "fe80::1%eth0,fe80::1",
        "'<script>',unknown",
        "'',''",
    })
    void whatIsNoAddressIsUnknown(String told, String kept) {
        assertThat(new Origin(told).address()).isEqualTo(kept);
    }

    @Test
    void aThreadKnowsTheOriginOfItsRequestAndForgetsItAfterwards() {
        var outer = Origin.from("10.0.0.1");
        var inner = Origin.from(null);
        assertThat(Origin.current()).isEqualTo(Origin.NONE);
        inner.close();
        assertThat(Origin.current().address()).isEqualTo("10.0.0.1");
        outer.close();
        assertThat(Origin.current()).isEqualTo(Origin.NONE);
    }
}
