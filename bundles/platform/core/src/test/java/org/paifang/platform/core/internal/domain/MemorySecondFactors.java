package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.identity.OperatorId;

/** Second factors without a database. */
public final class MemorySecondFactors implements SecondFactorStore {

    private final Map<OperatorId, Factor> factors = new HashMap<>();
    private final Map<OperatorId, Long> steps = new HashMap<>();
    private final Map<OperatorId, Set<String>> recovery = new HashMap<>();

    @Override
    public Optional<Factor> find(OperatorId id) {
        return Optional.ofNullable(factors.get(id));
    }

    @Override
    public boolean begin(OperatorId id, String sealed) {
        if (isOn(id)) {
            return false;
        }
        factors.put(id, new Factor(sealed, Optional.empty()));
        return true;
    }

    @Override
    public boolean turnOn(OperatorId id, String sealed, Instant since, long step, Collection<String> codes) {
        if (isOn(id)
                || find(id).filter(factor -> factor.sealed().equals(sealed)).isEmpty()) {
            return false;
        }
        factors.put(id, new Factor(sealed, Optional.of(since)));
        steps.put(id, step);
        recovery.put(id, new HashSet<>(codes));
        return true;
    }

    @Override
    public boolean use(OperatorId id, long step) {
        if (!isOn(id) || steps.getOrDefault(id, 0L) >= step) {
            return false;
        }
        steps.put(id, step);
        return true;
    }

    @Override
    public boolean useRecovery(OperatorId id, String hash) {
        return recovery.getOrDefault(id, Set.of()).remove(hash);
    }

    @Override
    public int recoveryLeft(OperatorId id) {
        return recovery.getOrDefault(id, Set.of()).size();
    }

    @Override
    public boolean replaceRecovery(OperatorId id, Collection<String> hashes) {
        if (!isOn(id)) {
            return false;
        }
        recovery.put(id, new HashSet<>(hashes));
        return true;
    }

    @Override
    public boolean remove(OperatorId id) {
        var was = isOn(id);
        factors.remove(id);
        steps.remove(id);
        recovery.remove(id);
        return was;
    }

    private boolean isOn(OperatorId id) {
        return find(id).flatMap(Factor::since).isPresent();
    }
}
