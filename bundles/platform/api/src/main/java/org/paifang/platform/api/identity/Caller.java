package org.paifang.platform.api.identity;

import java.util.Optional;

/**
 * On whose behalf a service is called: every call of a service carries one. It says who somebody is, never what they
 * may do; that is asked of {@link org.paifang.platform.api.access.AccessPolicy} each time, so that a change of rights
 * takes effect at once.
 *
 * @param preview which preview it is, for the channel {@link Channel#PREVIEW}; empty for every other
 */
public record Caller(OperatorId operator, Channel channel, Optional<String> preview) {

    public Caller {
        if (preview.isPresent() != (channel == Channel.PREVIEW)) {
            throw new IllegalArgumentException("a preview has a name, and nothing else has");
        }
    }

    /** An operator who is there in person, or by a system. */
    public Caller(OperatorId operator, Channel channel) {
        this(operator, channel, Optional.empty());
    }

    /** Nobody acts: the bank looks at what the operator would see. */
    public static Caller previewing(OperatorId operator, String preview) {
        return new Caller(operator, Channel.PREVIEW, Optional.of(preview));
    }

    /** The merchant for which the caller acts, and whose data alone a service may touch. */
    public MerchantNo merchant() {
        return operator.merchant();
    }
}
