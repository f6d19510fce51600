package org.paifang.platform.api.text.incomplete;

/** Its messages lack a key in one language. */
public final class Incomplete {

    private Incomplete() {}
}
