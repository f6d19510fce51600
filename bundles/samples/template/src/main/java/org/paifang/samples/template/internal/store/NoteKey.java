package org.paifang.samples.template.internal.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.samples.template.internal.domain.NoteId;

/** The key of {@link NoteRow}, as JPA wants it. */
public class NoteKey implements Serializable {

    private static final long serialVersionUID = 1L;

    @Nullable
    String merchant;

    long id;

    public NoteKey() {}

    NoteKey(MerchantNo merchant, NoteId id) {
        this.merchant = merchant.value();
        this.id = id.value();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteKey key && id == key.id && Objects.equals(merchant, key.merchant);
    }

    @Override
    public int hashCode() {
        return Objects.hash(merchant, id);
    }
}
