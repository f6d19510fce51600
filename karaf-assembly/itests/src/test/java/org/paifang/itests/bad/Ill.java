package org.paifang.itests.bad;

import org.paifang.platform.api.lifecycle.FunctionHealth;

/** A function that cannot do its work, and says so. */
public final class Ill implements FunctionHealth {

    @Override
    public Health check() {
        return new Health.Ill("Its partner does not answer.");
    }
}
