package org.paifang.samples.template.internal.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.samples.template.internal.domain.Note;
import org.paifang.samples.template.internal.domain.NoteId;

/** A row of {@code template_note}. */
@Entity
@IdClass(NoteKey.class)
@Table(name = "template_note")
public class NoteRow {

    @Id
    @Column(name = "merchant")
    private String merchant = "";

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "text")
    private String text = "";

    @Column(name = "operator_no")
    private String operatorNo = "";

    /** Microseconds since 1970. */
    @Column(name = "made_at")
    private long madeAt;

    protected NoteRow() {}

    NoteRow(MerchantNo merchant, Note note) {
        this.merchant = merchant.value();
        this.id = note.id().value();
        this.text = note.text();
        this.operatorNo = note.author().operatorNo();
        this.madeAt = ChronoUnit.MICROS.between(Instant.EPOCH, note.at());
    }

    Note toNote() {
        return new Note(
                new NoteId(id),
                text,
                new OperatorId(new MerchantNo(merchant), operatorNo),
                Instant.EPOCH.plus(madeAt, ChronoUnit.MICROS));
    }
}
