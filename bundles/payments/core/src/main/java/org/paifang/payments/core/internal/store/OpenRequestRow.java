package org.paifang.payments.core.internal.store;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.identity.MerchantNo;

@Entity
@Table(name = "payments_open_request")
@IdClass(OpenRequestRow.Key.class)
public class OpenRequestRow {

    @Id
    @Column(name = "merchant")
    private String merchant;

    @Id
    @Column(name = "transaction_id")
    private long transactionId;

    @Convert(converter = Micros.class)
    @Column(name = "inquire_at")
    private Instant inquireAt;

    @Column(name = "inquiries")
    private int inquiries;

    @SuppressWarnings("NullAway.Init")
    protected OpenRequestRow() {}

    OpenRequest toOpenRequest() {
        return new OpenRequest(new MerchantNo(merchant), new TransactionId(transactionId), inquireAt, inquiries);
    }

    /** The key as JPA wants it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String merchant = "";
        private long transactionId;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && merchant.equals(key.merchant) && transactionId == key.transactionId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(merchant, transactionId);
        }
    }
}
