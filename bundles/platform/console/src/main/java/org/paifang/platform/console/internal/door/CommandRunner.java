package org.paifang.platform.console.internal.door;

import java.io.PrintStream;

/** Runs one command line. */
@FunctionalInterface
interface CommandRunner {

    /**
     * Returns when the command has ended, or soon after the thread was interrupted.
     *
     * @return the exit status, 0 when all went well
     */
    int run(String commandLine, PrintStream out, PrintStream err) throws InterruptedException;
}
