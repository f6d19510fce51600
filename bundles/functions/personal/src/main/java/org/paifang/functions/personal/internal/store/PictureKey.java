package org.paifang.functions.personal.internal.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.OperatorId;

/** The key of {@link PictureRow}, as JPA wants it. */
public class PictureKey implements Serializable {

    private static final long serialVersionUID = 1L;

    @Nullable
    String merchant;

    @Nullable
    String operatorNo;

    public PictureKey() {}

    PictureKey(OperatorId operator) {
        this.merchant = operator.merchant().value();
        this.operatorNo = operator.operatorNo();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PictureKey key
                && Objects.equals(merchant, key.merchant)
                && Objects.equals(operatorNo, key.operatorNo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(merchant, operatorNo);
    }
}
