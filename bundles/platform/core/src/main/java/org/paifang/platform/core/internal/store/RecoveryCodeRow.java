package org.paifang.platform.core.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A recovery code that was not used yet. Its hash is of the operator as well, so no two are the same. */
@Entity(name = "RecoveryCode")
@Table(name = "core_recovery_code")
public class RecoveryCodeRow {

    @Id
    @Column(name = "code_hash")
    @SuppressWarnings("UnusedVariable") // queries ask for it
    private String hash = "";

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private OperatorKey operator = new OperatorKey();

    protected RecoveryCodeRow() {}

    RecoveryCodeRow(OperatorKey operator, String hash) {
        this.operator = operator;
        this.hash = hash;
    }
}
