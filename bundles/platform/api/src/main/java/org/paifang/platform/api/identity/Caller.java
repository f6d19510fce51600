package org.paifang.platform.api.identity;

/**
 * On whose behalf a service is called: every call of a service carries one. It says who somebody is, never what they
 * may do; that is asked of {@link org.paifang.platform.api.access.AccessPolicy} each time, so that a change of rights
 * takes effect at once.
 */
public record Caller(OperatorId operator, Channel channel) {

    /** The merchant for which the caller acts, and whose data alone a service may touch. */
    public MerchantNo merchant() {
        return operator.merchant();
    }
}
