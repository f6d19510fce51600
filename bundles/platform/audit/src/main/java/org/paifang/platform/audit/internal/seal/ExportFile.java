package org.paifang.platform.audit.internal.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.paifang.platform.api.audit.SignedHead;
import org.paifang.platform.audit.internal.store.Chain;
import org.paifang.platform.audit.internal.store.Chain.Leaf;
import org.paifang.platform.audit.internal.tree.Hashes;
import org.paifang.platform.audit.internal.tree.Tree;

/**
 * The file that can be checked without the platform. A line for each thing, its first word says what it is; decision 0221
 * describes it, and the module audit-verifier reads it with code of its own.
 */
final class ExportFile {

    /** Heads that were given away before and are proven to be the beginning of this one. */
    static final int MOST_EARLIER_HEADS = 500;

    /** What is signed over the file, so that no such signature passes for another one. */
    static final String FILE_CONTEXT = "paifang-audit-file\n";

    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final MessageDigest digest = Hashes.sha256();
    private final OutputStream raw;
    private final Writer out;
    private final SigningKey key;

    ExportFile(OutputStream raw, SigningKey key) {
        this.raw = raw;
        this.out = new OutputStreamWriter(new DigestOutputStream(raw, digest), StandardCharsets.UTF_8);
        this.key = key;
    }

    /** Writes it; the places ascend and are below the head's size. */
    void write(Chain chain, SignedHead head, List<Long> places, String by, Instant at)
            throws IOException, SQLException {
        line("paifang-audit", "1");
        line("made", at.toString(), "by", by);
        var earlier = new ArrayList<>(chain.given(MOST_EARLIER_HEADS));
        earlier.removeIf(given -> given.size() >= head.size());
        var heads = new ArrayList<>(earlier);
        heads.add(head);
        keys(chain, heads);
        var tree = new Tree(chain);
        for (var one : heads) {
            line(
                    "head",
                    Long.toString(one.size()),
                    one.root().strip(),
                    Long.toString(one.at().toEpochMilli()),
                    one.key().strip(),
                    one.signature());
        }
        for (var i = 1; i < heads.size(); i++) {
            consistency(tree, heads.get(i - 1).size(), heads.get(i).size());
        }
        line("places", ranges(places));
        for (var place : places) {
            var leaf = chain.leafAt(place);
            if (leaf.isPresent()) {
                entry(tree, leaf.get(), head.size());
            }
        }
        end();
        chain.give(head.size());
    }

    private void keys(Chain chain, List<SignedHead> heads) throws IOException, SQLException {
        Map<String, String> known = new HashMap<>(chain.keys());
        known.put(key.fingerprint(), key.encoded());
        var used =
                heads.stream().map(head -> head.key().strip()).collect(Collectors.toCollection(java.util.TreeSet::new));
        used.add(key.fingerprint());
        for (var id : used) {
            if (known.containsKey(id)) {
                line("key", id, known.get(id));
            }
        }
    }

    private void consistency(Tree tree, long from, long to) throws IOException {
        line("consistency", Long.toString(from), Long.toString(to), path(tree.consistency(from, to)));
    }

    private void entry(Tree tree, Leaf leaf, long size) throws IOException {
        var path = path(tree.inclusion(leaf.place(), size));
        var row = leaf.row();
        if (row == null) {
            line("removed", Long.toString(leaf.place()), path, leaf.hash().strip(), Long.toString(leaf.entry()));
        } else {
            line("entry", Long.toString(leaf.place()), path, new String(row.sealed(), StandardCharsets.UTF_8));
        }
    }

    /** The whole file's own signature, so that a missing line is noticed. */
    private void end() throws IOException {
        out.flush();
        var hash = Hashes.hex(digest.digest());
        var signature = key.signature((FILE_CONTEXT + hash).getBytes(StandardCharsets.US_ASCII));
        raw.write(
                ("end " + hash + " " + key.fingerprint() + " " + signature + "\n").getBytes(StandardCharsets.US_ASCII));
        raw.flush();
    }

    private void line(String... words) throws IOException {
        out.write(String.join(" ", words));
        out.write('\n');
    }

    /** Hashes in Base64 with commas between them; a lone hyphen for none. */
    private static String path(List<byte[]> path) {
        return path.isEmpty() ? "-" : path.stream().map(BASE64::encodeToString).collect(Collectors.joining(","));
    }

    /** Such as {@code 0-16,18}; a lone hyphen for none. */
    static String ranges(List<Long> places) {
        var ranges = new ArrayList<String>();
        for (var i = 0; i < places.size(); ) {
            var first = i;
            while (i + 1 < places.size() && places.get(i + 1) == places.get(i) + 1) {
                i++;
            }
            ranges.add(first == i ? places.get(i).toString() : places.get(first) + "-" + places.get(i));
            i++;
        }
        return ranges.isEmpty() ? "-" : String.join(",", ranges);
    }
}
