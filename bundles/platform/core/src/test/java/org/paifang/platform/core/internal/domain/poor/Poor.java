package org.paifang.platform.core.internal.domain.poor;

import org.paifang.platform.api.text.Messages;

/** Has a title for its item, and no hint. */
public final class Poor {

    public static final Messages MESSAGES = Messages.beside(Poor.class);

    private Poor() {}
}
