package org.paifang.platform.console.internal.door;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What goes back to a caller: pieces, each a byte that says what it is, four bytes with its length, and its bytes.
 * {@code Client} reads the same. Thread-safe.
 */
final class Answer {

    static final byte OUT = 1;
    static final byte ERR = 2;
    /** The last piece: four bytes with the exit status. */
    static final byte EXIT = 3;

    private final DataOutputStream connection;

    Answer(OutputStream connection) {
        this.connection = new DataOutputStream(new BufferedOutputStream(connection));
    }

    PrintStream out() {
        return printer(OUT);
    }

    PrintStream err() {
        return printer(ERR);
    }

    void exit(int status) throws IOException {
        send(EXIT, ByteBuffer.allocate(4).putInt(status).array(), 0, 4);
    }

    private PrintStream printer(byte kind) {
        var pieces = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                send(kind, new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                send(kind, bytes, offset, length);
            }
        };
        return new PrintStream(new PlainText(new BufferedOutputStream(pieces)), true, StandardCharsets.UTF_8);
    }

    private synchronized void send(byte kind, byte[] bytes, int offset, int length) throws IOException {
        connection.writeByte(kind);
        connection.writeInt(length);
        connection.write(bytes, offset, length);
        connection.flush();
    }
}
