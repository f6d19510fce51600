package org.paifang.functions.personal.internal.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of {@link FavouriteRow}, as JPA wants it. */
public class FavouriteKey implements Serializable {

    private static final long serialVersionUID = 1L;

    @Nullable
    String merchant;

    @Nullable
    String operatorNo;

    @Nullable
    String item;

    public FavouriteKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FavouriteKey key
                && Objects.equals(merchant, key.merchant)
                && Objects.equals(operatorNo, key.operatorNo)
                && Objects.equals(item, key.item);
    }

    @Override
    public int hashCode() {
        return Objects.hash(merchant, operatorNo, item);
    }
}
