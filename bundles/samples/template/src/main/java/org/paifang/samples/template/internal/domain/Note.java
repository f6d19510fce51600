package org.paifang.samples.template.internal.domain;

import java.time.Instant;
import org.paifang.platform.api.identity.OperatorId;

/**
 * A note.
 *
 * @param at to the microsecond
 */
public record Note(NoteId id, String text, OperatorId author, Instant at) {}
