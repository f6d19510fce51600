package org.paifang.platform.core.internal.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.Previews;

/** The previews that are open. */
public class OpenPreviews implements Previews, PreviewBooks {

    /** So many are open at once; one more, and the oldest ends. */
    static final int MOST = 100;

    private final ProfileSource profiles;
    private final Changes changes;
    private final Supplier<String> names;
    private final Clock clock;
    private final Map<String, Open> open = new LinkedHashMap<>();

    private record Open(Preview preview, Optional<Draft> draft, Instant until) {}

    /** {@code names} gives another one each time, which nobody can guess. */
    public OpenPreviews(ProfileSource profiles, Changes changes, Supplier<String> names, Clock clock) {
        this.profiles = profiles;
        this.changes = changes;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Preview open(OperatorId viewer, OperatorId operator, Optional<Draft> draft) {
        var name = names.get();
        var preview = new Preview(Caller.previewing(operator, name), viewer, draft.map(Draft::layer));
        synchronized (open) {
            open.put(name, new Open(preview, draft, clock.instant().plus(Duration.ofMinutes(LONGEST_MINUTES))));
            if (open.size() > MOST) {
                open.remove(open.keySet().iterator().next());
            }
        }
        return preview;
    }

    @Override
    public Optional<Preview> find(String name) {
        return Optional.ofNullable(present(name)).map(Open::preview);
    }

    @Override
    public void close(String name) {
        synchronized (open) {
            open.remove(name);
        }
        changes.changed();
    }

    @Override
    public @Nullable ProfileBook book(String name) {
        var one = present(name);
        if (one == null) {
            return null;
        }
        return one.draft()
                .map(draft -> profiles.book().with(draft.layer(), Slot.of(Slot.rules(draft.layer(), draft.document()))))
                .orElseGet(profiles::book);
    }

    private @Nullable Open present(String name) {
        synchronized (open) {
            var one = open.get(name);
            if (one != null && !clock.instant().isBefore(one.until())) {
                open.remove(name);
                return null;
            }
            return one;
        }
    }
}
