package org.paifang.browser;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The console's door, knocked at directly: a thousand commands need no thousand processes. */
final class Door {

    private static final byte OUT = 1;
    private static final byte ERR = 2;

    private final Path socket;

    Door(Path socket) {
        this.socket = socket;
    }

    /** Runs one command and gives what it printed; throws {@link IllegalStateException} with that if it failed. */
    String run(String command) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            var line = ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            return answer(command, new DataInputStream(Channels.newInputStream(channel)));
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
    }

    private static String answer(String command, DataInputStream answer) throws IOException {
        var said = new StringBuilder();
        while (true) {
            var kind = answer.readByte();
            var bytes = answer.readNBytes(answer.readInt());
            if (kind == OUT || kind == ERR) {
                said.append(new String(bytes, StandardCharsets.UTF_8));
            } else if (ByteBuffer.wrap(bytes).getInt() == 0) {
                return said.toString();
            } else {
                throw new IllegalStateException(command + " failed: " + said);
            }
        }
    }
}
