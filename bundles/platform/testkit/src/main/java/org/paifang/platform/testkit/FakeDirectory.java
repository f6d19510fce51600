package org.paifang.platform.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;

/** A directory that a test fills. Thread-safe. */
public final class FakeDirectory implements Directory {

    private final Map<MerchantNo, Merchant> merchants = new ConcurrentHashMap<>();
    private final Map<OperatorId, Operator> operators = new ConcurrentHashMap<>();

    /** Knows {@link Samples#ONLINE} and {@link Samples#OFFLINE}. */
    public static FakeDirectory withSamples() {
        return new FakeDirectory().add(Samples.ONLINE).add(Samples.OFFLINE);
    }

    public FakeDirectory add(Merchant merchant) {
        merchants.put(merchant.no(), merchant);
        return this;
    }

    public FakeDirectory add(Operator operator) {
        operators.put(operator.id(), operator);
        return this;
    }

    @Override
    public Optional<Merchant> merchant(MerchantNo no) {
        return Optional.ofNullable(merchants.get(no));
    }

    @Override
    public Optional<Operator> operator(OperatorId id) {
        return Optional.ofNullable(operators.get(id));
    }

    @Override
    public Collection<Merchant> allMerchants() {
        return List.copyOf(merchants.values());
    }

    @Override
    public Collection<Operator> allOperators() {
        return List.copyOf(operators.values());
    }
}
