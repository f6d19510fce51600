package org.paifang.platform.core.internal.store;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;

/** An operator's id as a key. */
@Embeddable
public class OperatorKey implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "merchant_no")
    private String merchantNo = "";

    @Column(name = "operator_no")
    private String operatorNo = "";

    protected OperatorKey() {}

    OperatorKey(OperatorId id) {
        merchantNo = id.merchant().value();
        operatorNo = id.operatorNo();
    }

    OperatorId toOperatorId() {
        return new OperatorId(new MerchantNo(merchantNo), operatorNo);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OperatorKey key
                && merchantNo.equals(key.merchantNo)
                && operatorNo.equals(key.operatorNo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(merchantNo, operatorNo);
    }
}
