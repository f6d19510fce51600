package org.paifang.platform.api.profile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;

/**
 * The layers of the profiles: what is shipped with them as files, what was published above the files, what is drafted.
 * Asks no one's permission and waits for nobody's agreement: the function that offers it to people does. Thread-safe;
 * never called within a transaction. The sentences of the reasons are the calling function's.
 */
@ProviderType
public interface ProfileArchive {

    /** Every layer that a file, a version or a draft is about, in no order. */
    Collection<Layer> layers();

    /** What the file of a layer says; nothing if it has none. */
    ProfileDocument shipped(Layer layer);

    /** Newest first. */
    List<ProfileVersion> versions(Layer layer);

    /** The newest version that counts for all of the layer's merchants now. */
    Optional<ProfileVersion> inForce(Layer layer);

    /** What is being prepared for a layer. */
    Optional<ProfileDraft> draft(Layer layer);

    /** One revision of a draft, also after others came or it was published. */
    Optional<ProfileDocument> revision(Layer layer, int revision);

    /**
     * Keeps a revision of the layer's draft, and begins one if there is none.
     *
     * @param revision the one that the caller has changed; 0 for a new draft
     * @param onto the version that it is to come after; 0 for none
     */
    Saving save(OperatorId by, Layer layer, int revision, int onto, ProfileDocument document);

    /** Gives the draft up; its revisions stay. */
    Saving discard(OperatorId by, Layer layer, int revision);

    /** Why a document cannot be a layer's, each thing that is wrong; empty if it can. */
    List<Reason> problems(Layer layer, ProfileDocument document);

    /** What {@link #publish} would refuse now. */
    Optional<Reason> obstacle(Publication wish);

    /**
     * Publishes. When this returns, every later decision follows, if the version counts at once; open menus are told.
     * Costs the same for any number of merchants.
     */
    Publishing publish(Publication wish);

    /** Takes back a version that does not count yet. */
    Publishing cancel(OperatorId by, Layer layer, int number);

    /** What a document, published for these, would change for how many merchants; looks at each of them. */
    Impact impact(Layer layer, ProfileDocument document, Cohort cohort);

    /** What each layer says about a merchant now, from general to special; the file of a layer before its version. */
    List<Voice> voices(MerchantNo merchant);

    /** How everything was decided at a moment; empty if that was before anything was written down. */
    Optional<AccessView> asOf(Instant at);

    /** How everything would be decided now if a layer said something else above its file. */
    AccessView trying(Layer layer, ProfileDocument document);

    /** What one source says. */
    record Voice(Layer layer, Optional<ProfileVersion> version, ProfileDocument document) {}

    /**
     * How far a change reaches.
     *
     * @param reached of how many merchants the layer speaks
     * @param changed for how many of them anything becomes different
     * @param byKey for how many of them each entry becomes different
     */
    record Impact(int reached, int changed, Map<String, Integer> byKey) {

        public Impact {
            byKey = Map.copyOf(byKey);
        }
    }

    /** What became of a draft. */
    sealed interface Saving {

        /** It is kept. */
        record Saved(ProfileDraft draft) implements Saving {}

        /** It was given up. */
        record Discarded() implements Saving {}

        /** Somebody was faster, nothing was changed; what they made, empty if they ended the draft. */
        record Overtaken(Optional<ProfileDraft> theirs) implements Saving {}

        /** It cannot be a layer's. */
        record Refused(List<Reason> reasons) implements Saving {}
    }

    /** What became of a wish to publish. */
    sealed interface Publishing {

        /** It is published, now or by an earlier wish with the same key. */
        record Published(ProfileVersion version) implements Publishing {}

        record Refused(Reason reason) implements Publishing {}
    }

    /** An entry that cannot be; names the key and the value. */
    String WRONG_ENTRY = "profile.wrong-entry";

    /** A name with markup or control characters, empty or too long; names the key, the value and the longest. */
    String WRONG_NAME = "profile.wrong-name";

    /** A setting out of its bounds; names it, the least, the greatest and the value. */
    String OUT_OF_BOUNDS = "profile.out-of-bounds";

    /** Too much for one document; names the longest. */
    String TOO_LONG = "profile.too-long";

    /** It would close a function to the bank that must stay open; names the function. */
    String LOCK_OUT = "profile.lock-out";

    /** Publishing would need more people than the bank has for it; names how many, and how many there are. */
    String LOCK_OUT_BY_PEOPLE = "profile.lock-out-people";

    /** Another version was published meanwhile; names it. */
    String OVERTAKEN = "profile.overtaken";

    /** A version of the layer is scheduled; names it and when. */
    String SCHEDULED = "profile.scheduled";

    /** It counts already, or there is none such. */
    String NOT_SCHEDULED = "profile.not-scheduled";

    /** The layer says this already, to the same merchants. */
    String NO_CHANGE = "profile.no-change";

    /** A comment that is too long; names the longest. */
    String COMMENT_TOO_LONG = "profile.comment-too-long";
}
