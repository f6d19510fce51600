package org.paifang.platform.core.internal.store;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;

/** A merchant as its table holds it. */
@Entity(name = "Merchant")
@Table(name = "core_merchant")
public class MerchantRow {

    @Id
    @Column(name = "merchant_no")
    private String merchantNo = "";

    @Column(name = "name")
    private String name = "";

    @Column(name = "edition")
    private String edition = "";

    @Column(name = "kind")
    private String kind = "";

    @Column(name = "zone_id")
    private String zone = "";

    @Column(name = "currency_code")
    private String currency = "";

    @Column(name = "branch_province")
    private @Nullable String province;

    @Column(name = "branch_city")
    private @Nullable String city;

    @Column(name = "state")
    private String state = "";

    protected MerchantRow() {}

    MerchantRow(Merchant merchant) {
        merchantNo = merchant.no().value();
        name = merchant.name();
        edition = merchant.edition().name();
        kind = merchant.kind();
        zone = merchant.zone().getId();
        currency = merchant.currency().getCurrencyCode();
        province = merchant.branch().map(Branch::province).orElse(null);
        city = merchant.branch().map(Branch::city).orElse(null);
        state = merchant.state().name();
    }

    boolean isClosed() {
        return state.equals(MerchantState.CLOSED.name());
    }

    Merchant toMerchant() {
        return new Merchant(
                new MerchantNo(merchantNo),
                name,
                Edition.valueOf(edition),
                kind,
                ZoneId.of(zone),
                Currency.getInstance(currency),
                Optional.ofNullable(province).map(found -> new Branch(found, city == null ? "" : city)),
                MerchantState.valueOf(state));
    }
}
