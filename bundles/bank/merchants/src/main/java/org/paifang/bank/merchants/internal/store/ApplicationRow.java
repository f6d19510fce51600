package org.paifang.bank.merchants.internal.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.merchants.internal.domain.Application;
import org.paifang.bank.merchants.internal.domain.ApplicationForm;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;

/** A row of {@code merchants_application}. */
@Entity
@Table(name = "merchants_application")
public class ApplicationRow {

    @Id
    @Column(name = "number")
    private String number = "";

    @Column(name = "id")
    private long id;

    @Column(name = "secret_hash")
    private String secretHash = "";

    @Column(name = "state")
    private String state = "";

    @Column(name = "name")
    private String name = "";

    @Column(name = "kind")
    private String kind = "";

    @Column(name = "branch_province")
    private String province = "";

    @Column(name = "branch_city")
    private String city = "";

    @Column(name = "licence")
    private String licence = "";

    @Column(name = "contact")
    private String contact = "";

    @Column(name = "phone")
    private String phone = "";

    @Column(name = "mail")
    private String mail = "";

    /** Joined by commas. */
    @Column(name = "methods")
    private String methods = "";

    /** Microseconds since 1970, as all times here. */
    @Column(name = "submitted_at")
    private long submittedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Long decidedAt;

    @Column(name = "decision")
    private @Nullable String decision;

    @Column(name = "merchant_no")
    private @Nullable String merchant;

    protected ApplicationRow() {}

    ApplicationRow(Application application, String secretHash) {
        var form = application.form();
        var branch = Branch.parse(form.branch());
        this.number = application.number();
        this.id = application.id();
        this.secretHash = secretHash;
        this.state = application.state().name();
        this.name = form.name();
        this.kind = form.kind();
        this.province = branch.province();
        this.city = branch.city();
        this.licence = form.licence();
        this.contact = form.contact();
        this.phone = form.phone();
        this.mail = form.mail();
        this.methods = form.sortedMethods().stream().map(Enum::name).collect(Collectors.joining(","));
        this.submittedAt = micros(application.submittedAt());
    }

    String number() {
        return number;
    }

    String secretHash() {
        return secretHash;
    }

    Application toApplication(List<Application.File> files) {
        return new Application(
                id,
                number,
                new ApplicationForm(
                        name,
                        kind,
                        new Branch(province, city).toString(),
                        licence,
                        contact,
                        phone,
                        mail,
                        Arrays.stream(methods.split(",", -1))
                                .map(PaymentMethod::valueOf)
                                .collect(Collectors.toUnmodifiableSet())),
                instant(submittedAt),
                files,
                Application.State.valueOf(state),
                toDecision());
    }

    private Optional<Application.Decision> toDecision() {
        var by = decidedBy;
        var at = decidedAt;
        if (by == null || at == null) {
            return Optional.empty();
        }
        return Optional.of(new Application.Decision(
                OperatorId.parse(by).orElseThrow(() -> new IllegalStateException("no operator decided " + number)),
                instant(at),
                decision == null ? "" : decision,
                Optional.ofNullable(merchant).map(MerchantNo::new)));
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
