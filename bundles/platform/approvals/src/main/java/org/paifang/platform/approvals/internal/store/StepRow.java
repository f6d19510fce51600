package org.paifang.platform.approvals.internal.store;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.approval.Step;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.approvals.internal.domain.ApprovalStore.Taken;
import org.paifang.platform.approvals.internal.domain.Request.Somebody;

/** A step as its table holds it. */
@Entity(name = "ApprovalStep")
@Table(name = "approvals_step")
@IdClass(StepRow.Key.class)
public class StepRow {

    @Id
    @Column(name = "merchant")
    private String merchant = "";

    @Id
    @Column(name = "request")
    private long request;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "at_micros")
    private long at;

    /** Whose operator took it, if it is not one of the merchant's own. */
    @Column(name = "house")
    private @Nullable String house;

    @Column(name = "operator_no")
    private @Nullable String operator;

    @Column(name = "person")
    private @Nullable String person;

    @Column(name = "what")
    private String what = "";

    @Column(name = "note")
    private String note = "";

    @Column(name = "round")
    private int round;

    protected StepRow() {}

    StepRow(RowKeyOf owner, long id, int round, Taken taken) {
        this.merchant = owner.merchant();
        this.request = owner.request();
        this.id = id;
        this.at = Micros.of(taken.step().at());
        this.house = taken.step()
                .who()
                .map(who -> who.merchant().value())
                .filter(other -> !other.equals(owner.merchant()))
                .orElse(null);
        this.operator = taken.step().who().map(OperatorId::operatorNo).orElse(null);
        this.person = taken.person();
        this.what = taken.step().what().name();
        this.note = taken.step().comment();
        this.round = round;
    }

    /** Whose step it is. */
    record RowKeyOf(String merchant, long request) {}

    long request() {
        return request;
    }

    int round() {
        return round;
    }

    Step toStep() {
        return new Step(
                Micros.toInstant(at),
                Optional.ofNullable(operator).map(this::operatorId),
                Step.What.valueOf(what),
                note);
    }

    Somebody toSomebody() {
        return new Somebody(operatorId(Objects.requireNonNull(operator)), person);
    }

    private OperatorId operatorId(String no) {
        return new OperatorId(new MerchantNo(Objects.requireNonNullElse(house, merchant)), no);
    }

    /** The key as JPA wants it. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String merchant = "";
        private long request;
        private long id;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && merchant.equals(key.merchant) && request == key.request && id == key.id;
        }

        @Override
        public int hashCode() {
            return Objects.hash(merchant, request, id);
        }
    }
}
