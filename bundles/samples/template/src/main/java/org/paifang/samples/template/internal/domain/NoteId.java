package org.paifang.samples.template.internal.domain;

/** A note's own number; ascends in time. */
public record NoteId(long value) {}
