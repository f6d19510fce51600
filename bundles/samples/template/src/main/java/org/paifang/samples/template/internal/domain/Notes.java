package org.paifang.samples.template.internal.domain;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Reason;

/** The notes of the caller's merchant. Every method asks {@link AccessPolicy}. */
public final class Notes {

    /** The most that a page of the list has. */
    public static final int MAXIMUM_PAGE = 200;

    private final AccessPolicy access;
    private final NoteStore store;
    private final Clock clock;

    public Notes(AccessPolicy access, NoteStore store, Clock clock) {
        this.access = access;
        this.store = store;
        this.clock = clock;
    }

    /** Whether the caller may do more than read. */
    public boolean canEdit(Caller caller) {
        return access.decide(caller, TemplateRights.EDIT).allowed();
    }

    /** The latest first, behind the one after which they are wanted. */
    public List<Note> page(Caller caller, @Nullable NoteId after, int limit) {
        access.require(caller, TemplateRights.VIEW);
        return store.page(caller.merchant(), after, Math.min(limit, MAXIMUM_PAGE));
    }

    /** Adds a note; the answer says why not, if not. Done again with the same id it changes nothing. */
    public Optional<Reason> add(Caller caller, NoteId id, NoteForm form) {
        access.require(caller, TemplateRights.EDIT);
        var problem = form.problem();
        if (problem.isEmpty()) {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            store.add(caller.merchant(), new Note(id, form.text(), caller.operator(), now));
        }
        return problem;
    }
}
