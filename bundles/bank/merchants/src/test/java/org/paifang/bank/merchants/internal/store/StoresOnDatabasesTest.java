package org.paifang.bank.merchants.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.bank.merchants.internal.MerchantsTables;
import org.paifang.bank.merchants.internal.domain.Application;
import org.paifang.bank.merchants.internal.domain.Application.State;
import org.paifang.bank.merchants.internal.domain.ApplicationForm;
import org.paifang.bank.merchants.internal.domain.Bank;
import org.paifang.bank.merchants.internal.domain.Evidence;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class StoresOnDatabasesTest {

    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00.123456Z");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void applicationsComeBackAsTheyWereAndAreDecidedOnce(Databases kind) {
        try (var database = kind.open().migrate(new MerchantsTables())) {
            var store = new JpaApplications(database.unit("merchants"));
            var large = new Evidence("大.pdf", Evidence.Type.PDF, bytes(Evidence.MAXIMUM_BYTES));
            var small = new Evidence("b.png", Evidence.Type.PNG, bytes(1));
            var one = application(1, "A1", "福建/廈門市", large, small);
            var other = application(2, "A2", "廣東/深圳市", small);
            assertThat(store.add(one, "hash", List.of(large, small))).isTrue();
            assertThat(store.add(one, "other", List.of(small))).isFalse();
            assertThat(store.add(other, "hash of the other", List.of(small))).isTrue();

            assertThat(store.find("A1")).contains(one);
            assertThat(store.find("A3")).isEmpty();
            assertThat(store.secretHash("A1")).contains("hash");
            assertThat(store.waiting()).isEqualTo(2);
            assertThat(store.file("A1", 1).orElseThrow().content()).isEqualTo(large.content());
            assertThat(store.file("A1", 3)).isEmpty();
            assertThat(page(store, Optional.empty(), Optional.empty(), null)).containsExactly(other, one);
            assertThat(page(store, Optional.empty(), Optional.empty(), 2L)).containsExactly(one);
            assertThat(page(store, Optional.of(State.WAITING), Optional.of(new Branch("福建", "")), null))
                    .containsExactly(one);
            assertThat(page(store, Optional.empty(), Optional.of(new Branch("福建", "泉州市")), null))
                    .isEmpty();
            assertThat(page(store, Optional.empty(), Optional.of(new Branch("廣東", "深圳市")), null))
                    .containsExactly(other);

            var accepted = new Application.Decision(
                    Samples.operatorId("bank-01"), NOW, "", Optional.of(new MerchantNo("200002")));
            assertThat(store.decide("A1", State.ACCEPTED, accepted)).isTrue();
            assertThat(store.decide("A1", State.REJECTED, accepted)).isFalse();
            assertThat(store.find("A1").orElseThrow().decision()).contains(accepted);
            var rejected = new Application.Decision(
                    Samples.operatorId("bank-02"), NOW, "為什麼 ".repeat(100).strip(), Optional.empty());
            assertThat(store.decide("A2", State.REJECTED, rejected)).isTrue();
            assertThat(store.find("A2").orElseThrow().decision()).contains(rejected);
            assertThat(store.waiting()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void draftsComeBackAsTheyWereAndGoInTime(Databases kind) {
        try (var database = kind.open().migrate(new MerchantsTables())) {
            var unit = database.unit("merchants");
            var store = new JpaDrafts(unit, FixedClock.at(NOW.toString()));
            store.keep("a", Bank.terms("6222000000001234"));
            store.keep("a", Bank.terms(null));
            store.keep("b", Bank.terms(null));
            assertThat(store.find("a")).contains(Bank.terms("6222000000001234"));
            assertThat(store.find("b")).contains(Bank.terms(null));
            store.forget("b");
            store.forget("b");
            assertThat(store.find("b")).isEmpty();

            var later = NOW.plus(JpaDrafts.KEPT).plus(Duration.ofSeconds(1));
            new JpaDrafts(unit, FixedClock.at(later.toString())).keep("c", Bank.terms(null));
            assertThat(store.find("a")).isEmpty();
            assertThat(store.find("c")).isPresent();
        }
    }

    private static List<Application> page(
            JpaApplications store, Optional<State> state, Optional<Branch> branch, @Nullable Long after) {
        return store.page(state, branch, after, 10);
    }

    private static Application application(long id, String number, String branch, Evidence... files) {
        var form = new ApplicationForm(
                "名".repeat(100),
                "INDIVIDUAL",
                branch,
                "x".repeat(30),
                "y".repeat(60),
                "0".repeat(24),
                "m".repeat(108) + "@example.com",
                Set.of(PaymentMethod.values()));
        var kept = new ArrayList<Application.File>();
        for (var file : files) {
            kept.add(new Application.File(kept.size() + 1, file.name(), file.type(), file.bytes()));
        }
        return new Application(id, number, form, NOW, kept, State.WAITING, Optional.empty());
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) 7);
        return bytes;
    }
}
