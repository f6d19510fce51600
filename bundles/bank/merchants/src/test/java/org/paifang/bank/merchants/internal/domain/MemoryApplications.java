package org.paifang.bank.merchants.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Branch;

/** Applications in memory. */
public final class MemoryApplications implements ApplicationStore {

    private final Map<String, Application> kept = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, List<Evidence>> files = new HashMap<>();

    @Override
    public boolean add(Application application, String secretHash, List<Evidence> evidence) {
        if (kept.putIfAbsent(application.number(), application) != null) {
            return false;
        }
        hashes.put(application.number(), secretHash);
        files.put(application.number(), List.copyOf(evidence));
        return true;
    }

    @Override
    public long waiting() {
        return kept.values().stream()
                .filter(one -> one.state() == Application.State.WAITING)
                .count();
    }

    @Override
    public Optional<Application> find(String number) {
        return Optional.ofNullable(kept.get(number));
    }

    @Override
    public Optional<String> secretHash(String number) {
        return Optional.ofNullable(hashes.get(number));
    }

    @Override
    public List<Application> page(
            Optional<Application.State> state, Optional<Branch> branch, @Nullable Long after, int limit) {
        var found = new ArrayList<>(kept.values());
        found.sort(Comparator.comparingLong(Application::id).reversed());
        return found.stream()
                .filter(one -> after == null || one.id() < after)
                .filter(one -> state.map(wanted -> wanted == one.state()).orElse(true))
                .filter(one -> branch.map(
                                wanted -> wanted.holds(Branch.parse(one.form().branch())))
                        .orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Evidence> file(String number, int no) {
        var of = files.getOrDefault(number, List.of());
        return no < 1 || no > of.size() ? Optional.empty() : Optional.of(of.get(no - 1));
    }

    @Override
    public boolean decide(String number, Application.State state, Application.Decision decision) {
        var one = kept.get(number);
        if (one == null || one.state() != Application.State.WAITING) {
            return false;
        }
        kept.put(number, one.decided(state, decision));
        return true;
    }
}
