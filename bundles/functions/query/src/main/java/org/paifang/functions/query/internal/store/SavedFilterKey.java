package org.paifang.functions.query.internal.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of {@link SavedFilterRow}, as JPA wants it. */
public class SavedFilterKey implements Serializable {

    private static final long serialVersionUID = 1L;

    @Nullable
    String merchant;

    @Nullable
    String operatorNo;

    int slot;

    public SavedFilterKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SavedFilterKey key
                && slot == key.slot
                && Objects.equals(merchant, key.merchant)
                && Objects.equals(operatorNo, key.operatorNo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(merchant, operatorNo, slot);
    }
}
