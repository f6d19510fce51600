package org.paifang.samples.promotions.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;
import org.paifang.samples.promotions.internal.PromotionsTables;
import org.paifang.samples.promotions.internal.domain.Campaign;
import org.paifang.samples.promotions.internal.domain.CampaignId;
import org.paifang.samples.promotions.internal.domain.Discount;
import org.paifang.samples.promotions.internal.domain.Offer;

/** Both versions work on one table for a while. */
class UpgradeTest {

    /** As 1.0.0 writes it: the columns that it knows. */
    private static final String WRITTEN_BY_THE_VERSION_BEFORE =
            "insert into promotions_campaign (merchant, id, name, from_day, until_day, percent_off, minimum_amount,"
                    + " budget, currency) values ('100001', 1, 'Old', '2026-03-01', '2026-03-31', 10, 0, 100, 'CNY')";

    private static final MerchantNo MERCHANT = Samples.ONLINE.no();

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatTheVersionBeforeWritesIsReadAndTheBoundIsKept(Databases kind) throws SQLException {
        try (var database = kind.open().migrate(new PromotionsTables())) {
            try (var connection = database.dataSource().getConnection();
                    var insert = connection.createStatement()) {
                insert.executeUpdate(WRITTEN_BY_THE_VERSION_BEFORE);
            }
            var store = new JpaCampaigns(database.unit("promotions"));
            var bounded = new Discount.Percentage(20, Samples.cny("15"));
            store.add(MERCHANT, new Campaign(new CampaignId(2), offer(bounded), null));

            assertThat(store.page(MERCHANT, null, 10))
                    .extracting(campaign -> campaign.offer().discount())
                    .containsExactly(bounded, new Discount.Percentage(10));
        }
    }

    private static Offer offer(Discount discount) {
        var day = LocalDate.parse("2026-03-01");
        return new Offer("New", day, day, discount, Samples.cny("0"), Samples.cny("100"));
    }
}
