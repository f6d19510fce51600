package org.paifang.platform.api.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;

/**
 * Installs, updates, drains, takes back and removes functions while everybody goes on working. One change at a time;
 * thread-safe. Whoever calls has asked whether the caller may: {@code who} is only written down.
 */
@ProviderType
public interface FunctionEngine {

    /** A reason that is what somebody else has said, in whatever language: a function, or an earlier version of the platform. */
    String PLAIN = "lifecycle.plain";

    /** Every version that is here or was uploaded, by function, newest version first. */
    List<FunctionVersion> versions();

    /**
     * Takes a package and checks it; nothing of it runs. The same content again answers with what is here.
     *
     * @throws IOException if it cannot be read or written; what is here is as before
     */
    Upload upload(InputStream content, String who) throws IOException;

    /** Reckons what a change will do. */
    Planning plan(Change change);

    /**
     * Does what was planned, and returns when those concerned are served by it; what is left of the old version drains
     * afterwards. Whatever fails leaves everybody served as before.
     *
     * @param planHash of the plan that somebody has read
     */
    Outcome apply(Change change, String planHash, String who);

    /** What a version is made of, from memory; empty if it does not run. */
    Optional<FunctionInside> inside(FunctionId function, String version);

    /** What happened to a function, newest first. */
    List<FunctionEvent> history(FunctionId function, int limit);

    /** The sentences of all that it gives as a reason, those of its trials among them; every key begins with {@code lifecycle.}. */
    Messages messages();

    /** What became of a package. */
    sealed interface Upload {

        /** It may be planned. */
        record Taken(FunctionVersion version) implements Upload {}

        /** It may not, for every one of these reasons. */
        record Refused(List<Reason> reasons) implements Upload {

            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** What a change would do. */
    sealed interface Planning {

        record Planned(Plan plan) implements Planning {}

        /** Nothing can be done. */
        record Impossible(Reason why) implements Planning {}
    }

    /** What became of a change. */
    sealed interface Outcome {

        record Done(Plan plan) implements Outcome {}

        /** Nothing was begun: the world is not as planned, or the change is impossible. */
        record Refused(Reason why) implements Outcome {}

        /** It was begun and failed; everybody is served as before. */
        record TakenBack(Reason why) implements Outcome {}
    }
}
