package org.paifang.platform.api.profile;

import java.time.Instant;
import org.paifang.platform.api.identity.OperatorId;

/**
 * What people prepare for a layer; one for each. Every revision is kept.
 *
 * @param revision 1, 2, 3 … within the layer, over all of its drafts
 * @param onto the version that it began with; 0 for none
 * @param by who made this revision
 */
public record ProfileDraft(Layer layer, int revision, int onto, ProfileDocument document, OperatorId by, Instant at) {}
