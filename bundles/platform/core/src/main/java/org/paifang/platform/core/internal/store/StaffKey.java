package org.paifang.platform.core.internal.store;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;

/** A part of a merchant's staff by its own number or id. */
@Embeddable
public class StaffKey implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "merchant_no")
    private String merchantNo = "";

    @Column(name = "part_no")
    private String partNo = "";

    protected StaffKey() {}

    StaffKey(MerchantNo merchant, Object part) {
        merchantNo = merchant.value();
        partNo = part.toString();
    }

    MerchantNo merchant() {
        return new MerchantNo(merchantNo);
    }

    String part() {
        return partNo;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaffKey that && merchantNo.equals(that.merchantNo) && partNo.equals(that.partNo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(merchantNo, partNo);
    }
}
