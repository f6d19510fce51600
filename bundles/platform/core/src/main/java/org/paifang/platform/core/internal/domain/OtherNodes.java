package org.paifang.platform.core.internal.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.profile.Layer;

/** Follows what other nodes changed, by reading it again from the database. */
public final class OtherNodes {

    public static final String MERCHANT = "merchant ";
    public static final String STAFF = "staff ";
    public static final String LAYER = "layer ";

    private static final int PAGE = 500;

    private final Bulletin bulletin;
    private final People people;
    private final Documents documents;
    private final ProfileStore profiles;
    private final Changes changes;
    private long seen;

    public OtherNodes(Bulletin bulletin, People people, Documents documents, ProfileStore profiles, Changes changes) {
        this.bulletin = bulletin;
        this.people = people;
        this.documents = documents;
        this.profiles = profiles;
        this.changes = changes;
        this.seen = bulletin.start();
    }

    /** Takes over what was changed since the last look; what cannot be read is read at the next one. */
    public synchronized void look() {
        var subjects = new LinkedHashSet<String>();
        var last = seen;
        var hasGap = false;
        var page = bulletin.after(last, PAGE);
        while (!page.isEmpty()) {
            for (var notice : page) {
                hasGap |= notice.number() != last + 1;
                last = notice.number();
                if (!notice.node().equals(bulletin.node())) {
                    subjects.add(notice.subject());
                }
            }
            page = page.size() < PAGE ? List.of() : bulletin.after(last, PAGE);
        }
        if (hasGap) {
            people.readAgain();
            documents.take(profiles);
        } else {
            read(subjects);
        }
        if (hasGap || !subjects.isEmpty()) {
            changes.changed();
        }
        seen = last;
    }

    private void read(Set<String> subjects) {
        for (var subject : subjects) {
            if (subject.startsWith(MERCHANT)) {
                people.readMerchantAgain(new MerchantNo(subject.substring(MERCHANT.length())));
            } else if (subject.startsWith(STAFF)) {
                people.readStaffAgain(new MerchantNo(subject.substring(STAFF.length())));
            } else if (subject.startsWith(LAYER)) {
                Layer.parse(subject.substring(LAYER.length()))
                        .ifPresent(layer -> documents.take(layer, profiles.versions(layer)));
            }
        }
    }
}
