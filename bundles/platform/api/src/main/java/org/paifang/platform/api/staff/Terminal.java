package org.paifang.platform.api.staff;

/**
 * A terminal that stands at a counter of a merchant.
 *
 * @param name 1 to 60 characters
 * @param open whether it is in use; a terminal is never forgotten, since payments name it
 */
public record Terminal(TerminalNo no, String name, boolean open, CounterNo counter) {}
