package org.paifang.platform.core.internal.store;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.RightsRecord;

/** What an operator was from a moment on. Rows are added, and never changed or removed. */
@Entity(name = "Rights")
@Table(name = "core_operator_history")
public class RightsRow {

    @EmbeddedId
    private Key key = new Key();

    @Column(name = "valid_from")
    private long validFrom;

    @Column(name = "changed_by")
    private @Nullable String changedBy;

    @Column(name = "what")
    private String what = "";

    @Column(name = "name")
    private String name = "";

    @Column(name = "person")
    private @Nullable String person;

    @Column(name = "locked")
    private boolean locked;

    @Column(name = "branch_province")
    private @Nullable String province;

    @Column(name = "branch_city")
    private @Nullable String city;

    @Lob
    @Column(name = "grants")
    private @Nullable String grants;

    protected RightsRow() {}

    RightsRow(RightsRecord record, long revision, Instant from) {
        var operator = record.operator();
        key = new Key(new OperatorKey(operator.id()), revision);
        validFrom = Micros.of(from);
        changedBy = record.by().map(OperatorId::toString).orElse(null);
        what = record.what();
        name = operator.name();
        person = operator.person().orElse(null);
        locked = operator.locked();
        province = operator.branch().map(Branch::province).orElse(null);
        city = operator.branch().map(Branch::city).orElse(null);
        grants = Written.grants(new Grants(operator.permissions(), operator.limits()));
    }

    RightsRecord toRecord() {
        var held = Written.grants(grants);
        var operator = new Operator(
                key.operator.toOperatorId(),
                name,
                locked,
                held.permissions(),
                Optional.ofNullable(person),
                held.limits(),
                OperatorRow.branch(province, city));
        return new RightsRecord(
                operator,
                Micros.toInstant(validFrom),
                Optional.ofNullable(changedBy).flatMap(OperatorId::parse),
                what);
    }

    /** Whose, and by which revision of the merchant's staff. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private OperatorKey operator = new OperatorKey();

        @Column(name = "revision")
        private long revision;

        protected Key() {}

        Key(OperatorKey operator, long revision) {
            this.operator = operator;
            this.revision = revision;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && operator.equals(that.operator) && revision == that.revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(operator, revision);
        }
    }
}
