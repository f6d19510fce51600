package org.paifang.platform.core.internal.store;

import javax.persistence.Column;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileDraft;

/** A revision of a draft as its table holds it. */
@Entity(name = "ProfileDraft")
@Table(name = "core_profile_draft")
public class ProfileDraftRow {

    @EmbeddedId
    private LayerKey key = new LayerKey();

    @Column(name = "content")
    private String content = "";

    @Column(name = "onto_number")
    private int onto;

    @Column(name = "made_by")
    private String by = "";

    @Column(name = "at_micros")
    private long at;

    @Column(name = "ended")
    private boolean ended;

    protected ProfileDraftRow() {}

    ProfileDraftRow(ProfileDraft draft, boolean ended) {
        this.key = new LayerKey(draft.layer(), draft.revision());
        this.content = draft.document().text();
        this.onto = draft.onto();
        this.by = draft.by().toString();
        this.at = Micros.of(draft.at());
        this.ended = ended;
    }

    boolean isEnded() {
        return ended;
    }

    int number() {
        return key.number();
    }

    ProfileDraft toDraft() {
        return new ProfileDraft(
                key.layer(),
                key.number(),
                onto,
                ProfileDocument.parse(content),
                OperatorId.parse(by).orElseThrow(),
                Micros.toInstant(at));
    }
}
