package org.paifang.bank.merchants.internal.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of {@link EvidenceRow}, as JPA wants it. */
public class EvidenceKey implements Serializable {

    private static final long serialVersionUID = 1L;

    @Nullable
    String application;

    int no;

    public EvidenceKey() {}

    EvidenceKey(String application, int no) {
        this.application = application;
        this.no = no;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EvidenceKey key && no == key.no && Objects.equals(application, key.application);
    }

    @Override
    public int hashCode() {
        return Objects.hash(application, no);
    }
}
