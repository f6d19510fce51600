package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileDraft;
import org.paifang.platform.api.profile.ProfileVersion;

/** Versions and drafts, kept for good. Each call is a transaction of its own. */
public interface ProfileStore {

    /** Of each layer the newest version that counts for all, and every one after it; in no order. */
    List<ProfileVersion> current(Instant now);

    /** Newest first. */
    List<ProfileVersion> versions(Layer layer);

    /** What a wish with this key has made. */
    Optional<ProfileVersion> find(Layer layer, String key);

    /** Keeps one, and says whether its number, and the key, were free. */
    boolean add(ProfileVersion version, String key);

    void cancel(Layer layer, int number, Instant at);

    /** Of every layer that has one. */
    List<ProfileDraft> drafts();

    Optional<ProfileDraft> draft(Layer layer);

    /** Of all drafts of the layer, the ended ones too; 0 if there was none. */
    int lastRevision(Layer layer);

    /**
     * Adds a revision.
     *
     * @param end whether the draft ends with it
     * @return whether its number was free
     */
    boolean add(ProfileDraft draft, boolean end);

    Optional<ProfileDocument> revision(Layer layer, int revision);
}
