package org.paifang.bank.merchants.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code merchants_draft}. */
@Entity
@Table(name = "merchants_draft")
public class DraftRow {

    @Id
    @Column(name = "id")
    private String id = "";

    /** Microseconds since 1970. */
    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "terms")
    private String terms = "";

    protected DraftRow() {}

    DraftRow(String id, long madeAt, String terms) {
        this.id = id;
        this.madeAt = madeAt;
        this.terms = terms;
    }

    String terms() {
        return terms;
    }
}
