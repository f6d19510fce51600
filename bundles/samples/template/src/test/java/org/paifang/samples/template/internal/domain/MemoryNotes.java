package org.paifang.samples.template.internal.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;

/** Notes in memory. */
public final class MemoryNotes implements NoteStore {

    private final Map<MerchantNo, NavigableMap<Long, Note>> kept = new HashMap<>();

    @Override
    public List<Note> page(MerchantNo merchant, @Nullable NoteId after, int limit) {
        var before = after == null ? Long.MAX_VALUE : after.value();
        return of(merchant).headMap(before, false).descendingMap().values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public void add(MerchantNo merchant, Note note) {
        of(merchant).putIfAbsent(note.id().value(), note);
    }

    private NavigableMap<Long, Note> of(MerchantNo merchant) {
        return kept.computeIfAbsent(merchant, no -> new TreeMap<>());
    }
}
