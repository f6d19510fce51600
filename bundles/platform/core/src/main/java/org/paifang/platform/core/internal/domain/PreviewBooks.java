package org.paifang.platform.core.internal.domain;

import org.jspecify.annotations.Nullable;

/** What the profiles say in an open preview. */
@FunctionalInterface
public interface PreviewBooks {

    /** There are no previews. */
    PreviewBooks NONE = name -> null;

    /** {@code null} if there is no such preview, or it has ended. */
    @Nullable
    ProfileBook book(String name);
}
