package org.paifang.platform.core.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.paifang.platform.core.internal.domain.Chronicle.Note;

/** Something written down, as its table holds it. */
@Entity(name = "ChronicleNote")
@Table(name = "core_chronicle")
public class ChronicleRow {

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "subject")
    private String subject = "";

    @Column(name = "at_micros")
    private long at;

    @Column(name = "content")
    private String content = "";

    protected ChronicleRow() {}

    ChronicleRow(long id, Note note) {
        this.id = id;
        this.subject = note.subject();
        this.at = Micros.of(note.at());
        this.content = note.content();
    }

    Note toNote() {
        return new Note(subject, Micros.toInstant(at), content);
    }
}
