package org.paifang.functions.personal.internal.domain;

import java.util.Optional;
import org.paifang.platform.api.identity.OperatorId;

/** Pictures, kept for good. Each call is a transaction of its own. */
public interface PictureStore {

    Optional<Picture> find(OperatorId operator);

    /** In place of the one of before. */
    void put(OperatorId operator, Picture picture);

    /** Whether there was one. */
    boolean remove(OperatorId operator);
}
