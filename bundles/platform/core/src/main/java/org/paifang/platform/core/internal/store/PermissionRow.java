package org.paifang.platform.core.internal.store;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.money.Money;

/** A permission that an operator holds. */
@Entity(name = "OperatorPermission")
@Table(name = "core_operator_permission")
public class PermissionRow {

    @EmbeddedId
    private Key key = new Key();

    @Column(name = "limit_amount")
    private @Nullable Long limitAmount;

    @Column(name = "limit_currency")
    private @Nullable String limitCurrency;

    protected PermissionRow() {}

    PermissionRow(OperatorKey operator, PermissionId permission, @Nullable Money limit) {
        key = new Key(operator, permission.value());
        take(limit);
    }

    void take(@Nullable Money limit) {
        limitAmount = limit == null ? null : limit.minorUnits();
        limitCurrency = limit == null ? null : limit.currency().getCurrencyCode();
    }

    Optional<Money> limit() {
        var amount = limitAmount;
        var currency = limitCurrency;
        return amount == null || currency == null ? Optional.empty() : Optional.of(Money.of(amount, currency));
    }

    OperatorKey operator() {
        return key.operator;
    }

    PermissionId permission() {
        return new PermissionId(key.permission);
    }

    /** Who holds what. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private OperatorKey operator = new OperatorKey();

        @Column(name = "permission_id")
        private String permission = "";

        protected Key() {}

        Key(OperatorKey operator, String permission) {
            this.operator = operator;
            this.permission = permission;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && operator.equals(that.operator) && permission.equals(that.permission);
        }

        @Override
        public int hashCode() {
            return Objects.hash(operator, permission);
        }
    }
}
