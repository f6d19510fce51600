package org.paifang.platform.core.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.paifang.platform.api.identity.MerchantNo;

/** Of which revision the people of a merchant are: whoever changes them makes it one more, from the one they have seen. */
@Entity(name = "Staff")
@Table(name = "core_staff")
public class StaffRow {

    @Id
    @Column(name = "merchant_no")
    private String merchantNo = "";

    @Column(name = "revision")
    private long revision;

    protected StaffRow() {}

    StaffRow(MerchantNo merchant, long revision) {
        this.merchantNo = merchant.value();
        this.revision = revision;
    }

    MerchantNo merchant() {
        return new MerchantNo(merchantNo);
    }

    long revision() {
        return revision;
    }
}
