package org.paifang.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One connection that is kept, and the cookie that came over it. Costs a tenth of what a whole client would: the machine
 * is shared with the server. Nothing is tried again.
 */
final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int LINE = 8_192;

    private final InetSocketAddress address;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private String cookie = "";
    private final byte[] line = new byte[LINE];

    HttpConnection(InetSocketAddress address) {
        this.address = address;
    }

    record Answer(int status, String text) {}

    Answer get(String path, String headers) throws IOException {
        return send("GET", path, headers, "");
    }

    /** {@code headers} is empty, or each ends with CRLF. */
    Answer send(String method, String path, String headers, String body) throws IOException {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                + (content.length == 0 ? "" : "Content-Length: " + content.length + "\r\n") + "\r\n";
        try {
            var out = open().getOutputStream();
            out.write((head + body).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return read();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Socket open() throws IOException {
        var now = socket;
        if (now == null) {
            now = new Socket();
            now.setTcpNoDelay(true);
            now.setSoTimeout(TIMEOUT_MILLIS);
            now.connect(address, TIMEOUT_MILLIS);
            in = new BufferedInputStream(now.getInputStream(), 65_536);
            socket = now;
        }
        return now;
    }

    private Answer read() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = -1;
        var chunked = false;
        var last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(value(header));
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            } else if (lower.startsWith("set-cookie:") && lower.contains("jsessionid")) {
                cookie = value(header).split(";", 2)[0];
            } else if (lower.startsWith("connection:")) {
                last = lower.contains("close");
            }
        }
        var body = chunked ? chunks() : in.readNBytes(status == 304 || status == 204 ? 0 : Math.max(0, length));
        if (last) {
            close();
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var whole = new java.io.ByteArrayOutputStream();
        for (var size = size(); size > 0; size = size()) {
            whole.write(in.readNBytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private static String value(String header) {
        return header.substring(header.indexOf(':') + 1).strip();
    }

    private String line() throws IOException {
        var length = 0;
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed before the answer");
            }
            if (next != '\r') {
                line[length++] = (byte) next;
            }
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        var now = socket;
        socket = null;
        if (now != null) {
            now.close();
        }
    }
}
