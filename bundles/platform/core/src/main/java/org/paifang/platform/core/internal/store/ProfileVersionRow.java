package org.paifang.platform.core.internal.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileVersion;
import org.paifang.platform.core.internal.domain.Cohorts;

/** A published version as its table holds it. */
@Entity(name = "ProfileVersion")
@Table(name = "core_profile_version")
public class ProfileVersionRow {

    @EmbeddedId
    private LayerKey key = new LayerKey();

    @Column(name = "content")
    private String content = "";

    /** Also within the cohort: by it the versions that are for all are found. */
    @Column(name = "share")
    private int percent;

    @Column(name = "cohort")
    private String cohort = "";

    @Column(name = "published_micros")
    private long publishedAt;

    @Column(name = "from_micros")
    private long from;

    @Column(name = "made_by")
    private String by = "";

    @Column(name = "agreed")
    private String agreed = "";

    @Column(name = "note")
    private String note = "";

    @Column(name = "wish")
    private String wish = "";

    @Column(name = "cancelled_micros")
    private @Nullable Long cancelledAt;

    protected ProfileVersionRow() {}

    ProfileVersionRow(ProfileVersion version, String wish) {
        this.key = new LayerKey(version.layer(), version.number());
        this.content = version.document().text();
        this.percent = version.cohort().percent();
        this.cohort = Cohorts.write(version.cohort());
        this.publishedAt = Micros.of(version.publishedAt());
        this.from = Micros.of(version.from());
        this.by = version.by().toString();
        this.agreed = version.agreed().stream().map(OperatorId::toString).collect(Collectors.joining(","));
        this.note = version.comment();
        this.wish = wish;
    }

    void cancel(long micros) {
        cancelledAt = micros;
    }

    ProfileVersion toVersion() {
        return new ProfileVersion(
                key.layer(),
                key.number(),
                ProfileDocument.parse(content),
                Cohorts.read(cohort),
                Micros.toInstant(publishedAt),
                Micros.toInstant(from),
                OperatorId.parse(by).orElseThrow(),
                Arrays.stream(agreed.split(","))
                        .flatMap(one -> OperatorId.parse(one).stream())
                        .toList(),
                note,
                Optional.ofNullable(cancelledAt).map(Micros::toInstant));
    }
}
