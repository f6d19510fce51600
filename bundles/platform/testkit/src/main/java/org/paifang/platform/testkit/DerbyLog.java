package org.paifang.platform.testkit;

import java.io.OutputStream;

/** Where Derby writes {@code derby.log}: nowhere, instead of into the working folder. Called by Derby by name. */
public final class DerbyLog {

    private DerbyLog() {}

    public static OutputStream none() {
        return OutputStream.nullOutputStream();
    }
}
