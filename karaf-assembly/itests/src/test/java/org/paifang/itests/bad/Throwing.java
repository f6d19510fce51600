package org.paifang.itests.bad;

import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.text.Messages;

/** Throws when it is activated. */
public final class Throwing implements PlatformFunction {

    public Throwing() {
        throw new IllegalStateException("thrown on purpose");
    }

    @Override
    public FunctionDescriptor descriptor() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Messages messages() {
        throw new UnsupportedOperationException();
    }
}
