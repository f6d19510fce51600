package org.paifang.platform.audit.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A file of the audit, read line by line. What cannot be read is kept as a complaint. */
final class AuditFile {

    /** Fields of the longest kind of line that has a fixed number of them. */
    private static final int HEAD_WORDS = 6;

    private static final int SHOWN = 400;

    /** A signed head. */
    record Head(long size, String root, long millis, String key, String signature) {

        byte[] rootHash() {
            return HexFormat.of().parseHex(root);
        }

        byte[] signatureBytes() {
            return base64(signature);
        }
    }

    /** A proof between two heads. */
    record Consistency(long from, long to, List<byte[]> proof) {}

    /**
     * An entry, or what is left of it.
     *
     * @param data what was sealed; {@code null} for one that was removed from the database
     */
    record Entry(
            int line,
            long place,
            List<byte[]> path,
            @Nullable String data,
            String text) {}

    /** The file's own signature. */
    record End(String hash, String key, String signature) {

        byte[] signatureBytes() {
            return base64(signature);
        }
    }

    final Map<String, byte[]> keys = new LinkedHashMap<>();
    final List<Head> heads = new ArrayList<>();
    final List<Consistency> consistencies = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final TreeSet<Long> places = new TreeSet<>();
    final List<String> complaints = new ArrayList<>();
    String made = "";

    @Nullable
    End end;

    String hash = "";

    /** Somebody gave something else. */
    static final class NoAuditFile extends Exception {

        private static final long serialVersionUID = 1L;

        NoAuditFile(String message) {
            super(message);
        }
    }

    static AuditFile read(byte[] content) throws NoAuditFile {
        var file = new AuditFile();
        var start = 0;
        for (var number = 1; start < content.length; number++) {
            var stop = start;
            while (stop < content.length && content[stop] != '\n') {
                stop++;
            }
            var line = new String(content, start, stop - start, StandardCharsets.UTF_8);
            if (number == 1 && !line.equals("paifang-audit 1")) {
                throw new NoAuditFile("This is no audit file of version 1: its first line is not \"paifang-audit 1\".");
            }
            if (file.end != null) {
                file.complaints.add("Line " + number + ": something was added after the end: " + shown(line));
            } else if (line.startsWith("end ")) {
                var digest = Merkle.sha256();
                digest.update(content, 0, start);
                file.hash = HexFormat.of().formatHex(digest.digest());
                file.take(number, line);
            } else {
                file.take(number, line);
            }
            start = stop + 1;
        }
        return file;
    }

    private void take(int number, String line) {
        try {
            var words = line.split(" ", HEAD_WORDS);
            switch (words[0]) {
                case "paifang-audit" -> {}
                case "made" -> made = line.substring("made ".length());
                case "key" -> keys.put(words[1], base64(words[2]));
                case "head" -> head(words);
                case "consistency" ->
                    consistencies.add(
                            new Consistency(Long.parseLong(words[1]), Long.parseLong(words[2]), path(words[3])));
                case "places" -> places(words[1]);
                case "entry" -> entry(number, line.split(" ", 4));
                case "removed" ->
                    entries.add(new Entry(number, Long.parseLong(words[1]), path(words[2]), null, "entry " + words[4]));
                case "end" -> end(words);
                default -> complaints.add("Line " + number + " was inserted: " + shown(line));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            complaints.add("Line " + number + " cannot be read, it was changed: " + shown(line));
        }
    }

    private void head(String[] words) {
        var head = new Head(Long.parseLong(words[1]), words[2], Long.parseLong(words[3]), words[4], words[5]);
        if (head.rootHash().length == 0 || head.signatureBytes().length == 0) {
            throw new IllegalArgumentException("a head without a root or a signature");
        }
        heads.add(head);
    }

    private void end(String[] words) {
        var read = new End(words[1], words[2], words[3]);
        if (read.signatureBytes().length == 0) {
            throw new IllegalArgumentException("an end without a signature");
        }
        end = read;
    }

    private void entry(int number, String[] words) {
        entries.add(new Entry(number, Long.parseLong(words[1]), path(words[2]), words[3], shown(words[3])));
    }

    private void places(String ranges) {
        if (ranges.equals("-")) {
            return;
        }
        for (var range : ranges.split(",", -1)) {
            var ends = range.split("-", 2);
            var from = Long.parseLong(ends[0]);
            var until = Long.parseLong(ends[ends.length - 1]);
            for (var place = from; place <= until; place++) {
                places.add(place);
            }
        }
    }

    private static List<byte[]> path(String written) {
        var path = new ArrayList<byte[]>();
        if (!written.equals("-")) {
            for (var hash : written.split(",", -1)) {
                path.add(base64(hash));
            }
        }
        return path;
    }

    private static byte[] base64(String written) {
        return Base64.getDecoder().decode(written);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
