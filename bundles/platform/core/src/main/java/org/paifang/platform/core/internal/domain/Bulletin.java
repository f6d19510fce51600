package org.paifang.platform.core.internal.domain;

import java.util.List;

/** What was changed on which node, in the order in which it was committed. Each call is a transaction of its own. */
public interface Bulletin {

    /**
     * Something that other nodes have to read again.
     *
     * @param number greater by one for what was committed next
     * @param node that changed it, and has it in memory
     * @param subject such as {@code merchant 100001}, {@code staff 100001} or {@code layer platform}
     */
    record Notice(long number, String node, String subject) {}

    /** Of this node. */
    String node();

    /** The newest notice when this node began to read; 0 for none. */
    long start();

    /** The notices behind a number, the first of them first, at most so many. */
    List<Notice> after(long number, int limit);

    /** Forgets all but so many of the newest: whoever slept for longer reads everything again. */
    void keep(int notices);
}
