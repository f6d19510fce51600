package org.paifang.payments.core.internal.store;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.Posting;
import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.money.Money;

@Entity
@Table(name = "payments_posting")
@IdClass(PostingRow.Key.class)
public class PostingRow {

    @Id
    @Column(name = "merchant")
    private String merchant;

    @Id
    @Column(name = "transaction_id")
    private long transactionId;

    @Id
    @Column(name = "line")
    private int line;

    @Enumerated(EnumType.STRING)
    @Column(name = "account")
    private Account account;

    @Column(name = "amount")
    private long amount;

    @Column(name = "currency")
    private String currency;

    @Convert(converter = Micros.class)
    @Column(name = "booked_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected PostingRow() {}

    /** A line of an entry: postings are made of entries, and of nothing else. */
    Posting toPosting() {
        return new Posting(new TransactionId(transactionId), account, Money.of(amount, currency), at);
    }

    /** The key as JPA wants it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String merchant = "";
        private long transactionId;
        private int line;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && merchant.equals(key.merchant)
                    && transactionId == key.transactionId
                    && line == key.line;
        }

        @Override
        public int hashCode() {
            return Objects.hash(merchant, transactionId, line);
        }
    }
}
