package org.paifang.functions.personal.internal.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.paifang.platform.api.identity.OperatorId;

/** Pictures without a database. */
public final class MemoryPictures implements PictureStore {

    private final Map<OperatorId, Picture> kept = new HashMap<>();

    @Override
    public Optional<Picture> find(OperatorId operator) {
        return Optional.ofNullable(kept.get(operator));
    }

    @Override
    public void put(OperatorId operator, Picture picture) {
        kept.put(operator, picture);
    }

    @Override
    public boolean remove(OperatorId operator) {
        return kept.remove(operator) != null;
    }
}
