package org.paifang.platform.approvals.internal.store;

import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.approvals.internal.domain.Request;
import org.paifang.platform.approvals.internal.domain.TextCodec;

/** A request as its table holds it. */
@Entity(name = "ApprovalRequest")
@Table(name = "approvals_request")
@IdClass(RowKey.class)
public class RequestRow {

    @Id
    @Column(name = "merchant")
    private String merchant = "";

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "desk")
    private String desk = "";

    @Column(name = "kind")
    private String kind = "";

    @Column(name = "subject")
    private String subject = "";

    @Column(name = "maker_permission")
    private String makerPermission = "";

    @Column(name = "checker_permission")
    private String checkerPermission = "";

    @Column(name = "request_key")
    private String key = "";

    @Column(name = "content")
    private String content = "";

    @Column(name = "title")
    private String title = "";

    @Column(name = "difference")
    private String difference = "";

    @Column(name = "amount")
    private @Nullable Long amount;

    @Column(name = "currency")
    private @Nullable String currency;

    @Column(name = "fingerprint")
    private String fingerprint = "";

    @Column(name = "maker")
    private String maker = "";

    @Column(name = "maker_person")
    private @Nullable String makerPerson;

    @Column(name = "channel")
    private String channel = "";

    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "expires_at")
    private long expiresAt;

    @Column(name = "needed")
    private int needed;

    @Column(name = "given")
    private int given;

    @Column(name = "round")
    private int round;

    @Column(name = "state")
    private String state = "";

    @Column(name = "ended_at")
    private @Nullable Long endedAt;

    @Column(name = "reference")
    private @Nullable String reference;

    @Column(name = "why")
    private @Nullable String why;

    @Column(name = "due_at")
    private long dueAt;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "version")
    private long version;

    protected RequestRow() {}

    RequestRow(Request request) {
        var approval = request.approval();
        merchant = approval.merchant().value();
        id = approval.id().value();
        desk = request.desk().value();
        kind = approval.kind();
        makerPermission = request.maker().value();
        checkerPermission = request.checker().value();
        key = request.key();
        content = request.content();
        maker = approval.maker().operatorNo();
        makerPerson = request.makerPerson();
        channel = request.channel().name();
        madeAt = Micros.of(approval.madeAt());
        take(request, request.version());
    }

    /** What can change. */
    final void take(Request request, long newVersion) {
        var approval = request.approval();
        subject = approval.subject();
        title = TextCodec.write(approval.title());
        difference = TextCodec.write(approval.lines());
        amount = approval.amount().map(Money::minorUnits).orElse(null);
        currency = approval.amount()
                .map(money -> money.currency().getCurrencyCode())
                .orElse(null);
        fingerprint = approval.fingerprint();
        expiresAt = Micros.of(approval.expiresAt());
        needed = approval.needed();
        given = approval.given();
        round = request.round();
        state = approval.state().name();
        endedAt = approval.endedAt().map(Micros::of).orElse(null);
        reference = approval.reference().orElse(null);
        why = approval.why().map(TextCodec::write).orElse(null);
        dueAt = Micros.of(request.dueAt());
        attempts = request.attempts();
        version = newVersion;
    }

    RowKey rowKey() {
        return new RowKey(merchant, id);
    }

    String merchant() {
        return merchant;
    }

    long id() {
        return id;
    }

    int round() {
        return round;
    }

    Request toRequest(List<Request.Somebody> agreed) {
        return new Request(
                toApproval(),
                new MerchantNo(desk),
                new PermissionId(makerPermission),
                new PermissionId(checkerPermission),
                makerPerson,
                Channel.valueOf(channel),
                content,
                key,
                round,
                Micros.toInstant(dueAt),
                attempts,
                version,
                agreed);
    }

    private Approval toApproval() {
        var no = new MerchantNo(merchant);
        return new Approval(
                new ApprovalId(id),
                no,
                kind,
                TextCodec.readReason(title),
                TextCodec.readLines(difference),
                money(),
                subject,
                fingerprint,
                new OperatorId(no, maker),
                Micros.toInstant(madeAt),
                Micros.toInstant(expiresAt),
                needed,
                given,
                ApprovalState.valueOf(state),
                Optional.ofNullable(endedAt).map(Micros::toInstant),
                Optional.ofNullable(reference),
                Optional.ofNullable(why).map(TextCodec::readReason),
                List.of());
    }

    private Optional<Money> money() {
        var units = amount;
        var code = currency;
        return units == null || code == null ? Optional.empty() : Optional.of(Money.of(units, code));
    }
}
