package org.paifang.functions.query.internal.domain;

import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Reason;

/** The filters that an operator keeps; nobody else sees them. Every method asks whether the caller may query at all. */
public final class SavedFilters {

    /** How many an operator can keep. */
    public static final int MAXIMUM = 20;

    private final SavedFilterStore store;
    private final TransactionQuery query;
    private final AccessPolicy policy;

    public SavedFilters(SavedFilterStore store, TransactionQuery query, AccessPolicy policy) {
        this.store = store;
        this.query = query;
        this.policy = policy;
    }

    /** Ordered by name. */
    public List<SavedFilter> list(Caller caller) {
        policy.require(caller, QueryRights.VIEW);
        return store.of(caller.operator());
    }

    /** Keeps criteria under a new name; the answer says why not, if not. */
    public Optional<Reason> save(Caller caller, SavedFilter filter) {
        requirePerson(caller);
        var name = filter.name();
        if (name.isEmpty()) {
            return Optional.of(Reason.of("query.name-missing"));
        }
        if (name.length() > SavedFilter.MAXIMUM_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Reason.of("query.name-too-long", SavedFilter.MAXIMUM_NAME));
        }
        if (query.resolve(caller, filter.criteria()) instanceof Resolution.Invalid invalid) {
            return Optional.of(invalid.problems().get(0).reason());
        }
        return switch (store.add(caller.operator(), filter, MAXIMUM)) {
            case ADDED -> Optional.empty();
            case NAME_USED -> Optional.of(Reason.of("query.name-used", name));
            case FULL -> Optional.of(Reason.of("query.saved-full", MAXIMUM));
        };
    }

    public void delete(Caller caller, String name) {
        requirePerson(caller);
        store.remove(caller.operator(), SavedFilter.normalized(name));
    }

    /** Whoever may look may keep how they look, but not in a preview of somebody else. */
    private void requirePerson(Caller caller) {
        policy.require(caller, QueryRights.VIEW);
        AccessPolicy.requirePerson(caller, "keep a filter");
    }
}
