package org.paifang.platform.audit.verifier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.paifang.platform.audit.verifier.AuditFile.Entry;
import org.paifang.platform.audit.verifier.AuditFile.Head;

/** Everything that can be said of a file by itself and beside what somebody kept from before. */
final class Verification {

    private final AuditFile file;
    private final List<String> faults = new ArrayList<>();

    private Verification(AuditFile file) {
        this.file = file;
        faults.addAll(file.complaints);
    }

    /**
     * What is wrong, in sentences; nothing if all is proven.
     *
     * @param key fingerprint of the key that must have signed
     * @param earlier file whose newest head must be the beginning of this one
     */
    static List<String> faults(AuditFile file, Optional<String> key, Optional<AuditFile> earlier) {
        var verification = new Verification(file);
        verification.keys(key);
        verification.heads();
        verification.end();
        earlier.ifPresent(verification::grewOutOf);
        verification.entries();
        return verification.faults;
    }

    /** The newest head. */
    static Optional<Head> newest(AuditFile file) {
        return file.heads.isEmpty() ? Optional.empty() : Optional.of(file.heads.get(file.heads.size() - 1));
    }

    static String said(Head head) {
        return "the head of " + head.size() + " entries, signed " + Instant.ofEpochMilli(head.millis());
    }

    private void keys(Optional<String> pinned) {
        file.keys.forEach((id, key) -> {
            if (!Keys.fingerprint(key).equals(id)) {
                faults.add("The key " + id + " was changed: it has the fingerprint " + Keys.fingerprint(key) + ".");
            }
            if (pinned.isPresent() && !pinned.get().equals(id)) {
                faults.add("The key " + id + " is not the one that was expected, " + pinned.get() + ".");
            }
        });
    }

    private void heads() {
        if (file.heads.isEmpty()) {
            faults.add("There is no signed head: it was removed.");
        }
        Head before = null;
        for (var head : file.heads) {
            if (!isSigned(Keys.head(head.size(), head.rootHash(), head.millis()), head.signatureBytes(), head.key())) {
                faults.add("The signature of " + said(head) + ", is wrong: it was changed, or its key was.");
            }
            if (before != null) {
                follows(before, head);
            }
            before = head;
        }
    }

    private void follows(Head before, Head head) {
        var proven = file.consistencies.stream()
                .filter(proof -> proof.from() == before.size() && proof.to() == head.size())
                .anyMatch(proof -> Merkle.isConsistent(
                        before.size(), before.rootHash(), head.size(), head.rootHash(), proof.proof()));
        if (!proven) {
            faults.add("It is not proven that " + said(head) + ", continues " + said(before)
                    + ": entries that were there then were changed, or the proof was.");
        }
    }

    private void end() {
        var end = file.end;
        if (end == null) {
            faults.add("The end of the file is missing: it was cut.");
        } else if (!end.hash().equals(file.hash)) {
            faults.add("The file was changed after it was made: it is not what its own signature stands for.");
        } else if (!isSigned(Keys.file(end.hash()), end.signatureBytes(), end.key())) {
            faults.add("The signature of the file is wrong: it was changed, or its key was.");
        }
    }

    private void grewOutOf(AuditFile earlier) {
        var head = newest(earlier);
        if (head.isEmpty()) {
            faults.add("The earlier file has no signed head.");
            return;
        }
        var kept = head.get();
        var same = file.heads.stream().filter(one -> one.size() == kept.size()).findFirst();
        if (same.isEmpty()) {
            faults.add("Of the earlier file " + said(kept)
                    + ", is not in this one: the log was cut, or this file is the" + " older one.");
        } else if (!same.get().root().equals(kept.root())) {
            faults.add("Of the earlier file " + said(kept) + ", had the root "
                    + kept.root() + ", here it is "
                    + same.get().root() + ": what was there then was changed.");
        }
    }

    private void entries() {
        var head = newest(file);
        var missing = new TreeSet<>(file.places);
        var last = -1L;
        for (var entry : file.entries) {
            if (!missing.remove(entry.place())) {
                faults.add(
                        named(entry) + (file.places.contains(entry.place()) ? " stands there twice" : " was inserted")
                                + ": " + entry.text());
            } else if (entry.place() < last) {
                faults.add(named(entry) + " was moved: it stands behind place " + last + ": " + entry.text());
            } else {
                last = entry.place();
            }
            head.ifPresent(newest -> included(entry, newest));
        }
        for (var place : missing) {
            faults.add("Place " + place + ": the entry was removed from the file.");
        }
    }

    private void included(Entry entry, Head head) {
        var data = entry.data();
        if (data == null) {
            faults.add(named(entry) + " was removed from the database: " + entry.text());
        } else if (!Merkle.isIncluded(
                Merkle.leaf(data.getBytes(StandardCharsets.UTF_8)),
                entry.place(),
                entry.path(),
                head.size(),
                head.rootHash())) {
            faults.add(named(entry) + " was changed: it is not what was sealed: " + entry.text());
        }
    }

    private static String named(Entry entry) {
        return "Place " + entry.place() + " (line " + entry.line() + ")";
    }

    private boolean isSigned(byte[] data, byte[] signature, String key) {
        var known = file.keys.get(key);
        return known != null && Keys.isSigned(data, signature, known);
    }
}
