package org.paifang.samples.promotions.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;
import org.paifang.samples.promotions.internal.PromotionsTables;
import org.paifang.samples.promotions.internal.domain.Campaign;
import org.paifang.samples.promotions.internal.domain.CampaignId;
import org.paifang.samples.promotions.internal.domain.Discount;
import org.paifang.samples.promotions.internal.domain.Offer;

class JpaCampaignsTest {

    private static final MerchantNo MERCHANT = Samples.ONLINE.no();
    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00.123456Z");

    private @Nullable TestDatabase database;

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everythingComesBackAsItWasTheLatestFirst(Databases kind) {
        var store = store(kind);
        var percentage = new Campaign(new CampaignId(7), offer("春節", new Discount.Percentage(90)), null);
        var amount = new Campaign(
                new CampaignId(Long.MAX_VALUE - 1), offer("Ten", new Discount.Amount(Samples.cny("10.01"))), NOON);
        store.add(MERCHANT, percentage);
        store.add(MERCHANT, amount);

        assertThat(store.page(MERCHANT, null, 10)).containsExactly(amount, percentage);
        assertThat(store.page(MERCHANT, null, 1)).containsExactly(amount);
        assertThat(store.page(MERCHANT, amount.id(), 10)).containsExactly(percentage);
        assertThat(store.find(MERCHANT, percentage.id())).contains(percentage);
        assertThat(store.page(Samples.OFFLINE.no(), null, 10)).isEmpty();
        assertThat(store.find(Samples.OFFLINE.no(), percentage.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theFirstStopStays(Databases kind) {
        var store = store(kind);
        store.add(MERCHANT, campaign(1));

        store.stop(MERCHANT, new CampaignId(1), NOON);
        store.stop(MERCHANT, new CampaignId(1), NOON.plusSeconds(1));
        store.stop(MERCHANT, new CampaignId(2), NOON);

        assertThat(store.page(MERCHANT, null, 10))
                .extracting(Campaign::stoppedAt)
                .containsExactly(NOON);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSameIdAtOnceIsOneCampaign(Databases kind) throws Exception {
        var store = store(kind);
        var clicks = Executors.newFixedThreadPool(8);
        try {
            var calls = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        store.add(MERCHANT, campaign(1));
                        return true;
                    })
                    .toList();
            for (var call : clicks.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        } finally {
            clicks.shutdown();
        }

        assertThat(store.page(MERCHANT, null, 10)).hasSize(1);
    }

    private JpaCampaigns store(Databases kind) {
        var opened = kind.open().migrate(new PromotionsTables());
        database = opened;
        return new JpaCampaigns(opened.unit("promotions"));
    }

    private static Campaign campaign(long id) {
        return new Campaign(new CampaignId(id), offer("Ten", new Discount.Percentage(10)), null);
    }

    private static Offer offer(String name, Discount discount) {
        return new Offer(
                name,
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-12-31"),
                discount,
                Samples.cny("0"),
                Samples.cny("999999999999999.99"));
    }
}
