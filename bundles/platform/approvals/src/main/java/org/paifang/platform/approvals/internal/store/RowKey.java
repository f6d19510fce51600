package org.paifang.platform.approvals.internal.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a request as JPA wants it. */
public class RowKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String merchant = "";
    private long id;

    public RowKey() {}

    RowKey(String merchant, long id) {
        this.merchant = merchant;
        this.id = id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowKey key && merchant.equals(key.merchant) && id == key.id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(merchant, id);
    }
}
