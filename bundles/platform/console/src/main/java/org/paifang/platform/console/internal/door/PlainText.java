package org.paifang.platform.console.internal.door;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Leaves out the escape sequences of terminals (colours, cursor): scripts read this. */
final class PlainText extends FilterOutputStream {

    private static final int ESCAPE = 0x1b;

    private enum State {
        TEXT,
        ESCAPED,
        SEQUENCE
    }

    private State state = State.TEXT;

    PlainText(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        switch (state) {
            case TEXT -> {
                if (b == ESCAPE) {
                    state = State.ESCAPED;
                } else {
                    out.write(b);
                }
            }
            case ESCAPED -> state = b == '[' ? State.SEQUENCE : State.TEXT;
            case SEQUENCE -> {
                // parameters go up to 0x3f, a sequence ends with a letter
                if (b >= 0x40) {
                    state = State.TEXT;
                }
            }
        }
    }
}
