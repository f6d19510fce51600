package org.paifang.platform.flow.internal.screen;

/** Somebody clicked in a page of a shell that is no longer the one that is served. */
public final class ShellChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
