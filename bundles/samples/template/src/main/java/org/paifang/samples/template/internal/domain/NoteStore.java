package org.paifang.samples.template.internal.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;

/** Where notes lie. Thread-safe, on any number of nodes at once. */
public interface NoteStore {

    /** The latest first. */
    List<Note> page(MerchantNo merchant, @Nullable NoteId after, int limit);

    /** Keeps one more; nothing if the merchant has one with this id already. */
    void add(MerchantNo merchant, Note note);
}
