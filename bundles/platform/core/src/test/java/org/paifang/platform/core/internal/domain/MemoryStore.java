package org.paifang.platform.core.internal.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;

/** A store without a database. */
public final class MemoryStore implements PeopleStore {

    private final Map<MerchantNo, Merchant> merchants = new HashMap<>();
    private final Map<OperatorId, Operator> operators = new HashMap<>();
    private final Map<OperatorId, String> hashes = new HashMap<>();

    @Override
    public List<Merchant> merchants() {
        return List.copyOf(merchants.values());
    }

    @Override
    public List<Operator> operators() {
        return List.copyOf(operators.values());
    }

    @Override
    public void save(Merchant merchant) {
        merchants.put(merchant.no(), merchant);
    }

    @Override
    public void save(Operator operator) {
        operators.put(operator.id(), operator);
    }

    @Override
    public Optional<Credential> credential(OperatorId id) {
        return Optional.ofNullable(operators.get(id))
                .map(operator -> new Credential(hashes.get(id), operator.locked()));
    }

    @Override
    public void setHash(OperatorId id, String hash) {
        hashes.put(id, hash);
    }

    @Override
    public void replaceHash(OperatorId id, String old, String hash) {
        hashes.replace(id, old, hash);
    }

    public @Nullable String hash(OperatorId id) {
        return hashes.get(id);
    }
}
