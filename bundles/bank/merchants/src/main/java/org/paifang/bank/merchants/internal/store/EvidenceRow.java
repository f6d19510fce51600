package org.paifang.bank.merchants.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.paifang.bank.merchants.internal.domain.Evidence;

/** A row of {@code merchants_evidence}; read whole for a download alone. */
@Entity
@IdClass(EvidenceKey.class)
@Table(name = "merchants_evidence")
public class EvidenceRow {

    @Id
    @Column(name = "application")
    private String application = "";

    @Id
    @Column(name = "file_no")
    private int no;

    @Column(name = "name")
    private String name = "";

    @Column(name = "type")
    private String type = "";

    @Column(name = "bytes")
    private int bytes;

    @Lob
    @Column(name = "content")
    private byte[] content = {};

    protected EvidenceRow() {}

    EvidenceRow(String application, int no, Evidence evidence) {
        this.application = application;
        this.no = no;
        this.name = evidence.name();
        this.type = evidence.type().name();
        this.bytes = evidence.bytes();
        this.content = evidence.content();
    }

    Evidence toEvidence() {
        return new Evidence(name, Evidence.Type.valueOf(type), content);
    }
}
