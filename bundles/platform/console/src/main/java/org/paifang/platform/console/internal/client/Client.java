package org.paifang.platform.console.internal.client;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** {@code Client <socket> <command line>}: shows the command's output as it comes and ends with its status. */
public final class Client {

    private static final int NOT_RUNNING = 3;
    private static final byte OUT = 1;
    private static final byte ERR = 2;

    private Client() {}

    public static void main(String[] arguments) {
        System.exit(call(arguments[0], arguments[1], System.out, System.err));
    }

    /** Returns the command's status, or 3 when there is no server at that socket. */
    public static int call(String socket, String commandLine, PrintStream out, PrintStream err) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            var line = ByteBuffer.wrap((commandLine.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            return show(new DataInputStream(Channels.newInputStream(channel)), out, err);
        } catch (EOFException e) {
            err.println("The server closed the connection before the command had ended.");
            return 1;
        } catch (IOException e) {
            err.println("The server does not answer at " + socket + ": " + e.getMessage());
            return NOT_RUNNING;
        }
    }

    private static int show(DataInputStream answer, PrintStream out, PrintStream err) throws IOException {
        while (true) {
            var kind = answer.readByte();
            var bytes = new byte[answer.readInt()];
            answer.readFully(bytes);
            if (kind == OUT) {
                out.write(bytes);
                out.flush();
            } else if (kind == ERR) {
                err.write(bytes);
                err.flush();
            } else {
                return ByteBuffer.wrap(bytes).getInt();
            }
        }
    }
}
