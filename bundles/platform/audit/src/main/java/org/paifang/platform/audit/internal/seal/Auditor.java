package org.paifang.platform.audit.internal.seal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.audit.AuditProofs;
import org.paifang.platform.api.audit.AuditProofs.Check;
import org.paifang.platform.api.audit.AuditProofs.Fault;
import org.paifang.platform.api.audit.AuditProofs.Finding;
import org.paifang.platform.api.audit.AuditProofs.Progress;
import org.paifang.platform.api.audit.AuditProofs.Proof;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.api.audit.SignedHead;
import org.paifang.platform.audit.internal.store.Chain;
import org.paifang.platform.audit.internal.store.Chain.Leaf;
import org.paifang.platform.audit.internal.store.Database;
import org.paifang.platform.audit.internal.tree.Growth;
import org.paifang.platform.audit.internal.tree.Hashes;
import org.paifang.platform.audit.internal.tree.Tree;

/** Compares what stands in the tables with what was sealed. */
public final class Auditor {

    private static final int BATCH = 1_000;

    private final Database database;

    public Auditor(Database database) {
        this.database = database;
    }

    public Optional<SignedHead> head() {
        return database.inTransaction(connection -> new Chain(connection).newestHead());
    }

    /** About one entry: its hash, its path to the newest head, and that head's signature. */
    public Proof prove(EntryId id) {
        return database.inTransaction(connection -> {
            var chain = new Chain(connection);
            var leaf = chain.leafOf(id.value());
            if (leaf.isEmpty()) {
                return chain.isPending(id.value()) ? new Proof.Waiting() : new Proof.Broken(stray(chain, id));
            }
            return prove(chain, leaf.get());
        });
    }

    private static Fault stray(Chain chain, EntryId id) throws SQLException {
        return chain.entry(id.value()).isPresent() ? Fault.INSERTED : Fault.REMOVED;
    }

    private static Proof prove(Chain chain, Leaf leaf) throws SQLException {
        var row = leaf.row();
        var head = chain.newestHead();
        if (row == null) {
            return new Proof.Broken(Fault.REMOVED);
        }
        if (head.isEmpty() || leaf.place() >= head.get().size() || !isSigned(chain, head.get())) {
            return new Proof.Broken(Fault.HEAD);
        }
        var hash = Hashes.leaf(row.sealed());
        if (!leads(new Tree(chain), leaf.place(), hash, head.get())) {
            return new Proof.Broken(Hashes.hex(hash).equals(leaf.hash().strip()) ? Fault.HEAD : Fault.CHANGED);
        }
        return new Proof.Proven(leaf.place(), head.get());
    }

    /** Whether a leaf of this hash at this place leads to the head. */
    private static boolean leads(Tree tree, long place, byte[] leaf, SignedHead head) {
        try {
            var hash = leaf;
            var at = place;
            var last = head.size() - 1;
            for (var sibling : tree.inclusion(place, head.size())) {
                if (at % 2 == 1 || at == last) {
                    hash = Hashes.node(sibling, hash);
                    while (at % 2 == 0 && at != 0) {
                        at /= 2;
                        last /= 2;
                    }
                } else {
                    hash = Hashes.node(hash, sibling);
                }
                at /= 2;
                last /= 2;
            }
            return Arrays.equals(hash, Hashes.bytes(head.root()));
        } catch (Chain.NodeMissing e) {
            return false;
        }
    }

    private static boolean isSigned(Chain chain, SignedHead head) throws SQLException {
        var key = chain.keys().get(head.key());
        return key != null && SigningKey.isSigned(head, key);
    }

    /** Everything, from the first entry on: the tree is built again from the entries alone. */
    public Optional<Check> check(Progress progress) {
        return new Whole(progress).check();
    }

    private final class Whole {

        private final Progress progress;
        private final List<Finding> findings = new ArrayList<>();
        private long faults;
        private long heads;
        private boolean torn;
        private final Growth tree = new Growth(
                0,
                (level, place) -> {
                    throw new IllegalStateException("a tree that begins with nothing knows its own edge");
                },
                (level, place, hash) -> {});
        private @Nullable SignedHead next;

        Whole(Progress progress) {
            this.progress = progress;
        }

        Optional<Check> check() {
            var all = database.<Long>inTransaction(connection -> new Chain(connection).leaves());
            next = headAfter(0);
            while (tree.size() < all) {
                var from = tree.size();
                for (var leaf : database.inTransaction(connection -> new Chain(connection).leaves(from, BATCH))) {
                    look(leaf, all);
                }
                if (tree.size() == from) {
                    missing();
                }
                if (!progress.at(tree.size(), all)) {
                    return Optional.empty();
                }
            }
            if (next != null && next.size() <= all) {
                find(Fault.HEAD, next.size(), null);
            }
            strays();
            return Optional.of(new Check(all, heads, faults, findings));
        }

        private void look(Leaf leaf, long all) {
            if (leaf.place() >= all) {
                return;
            }
            while (tree.size() < leaf.place()) {
                missing();
            }
            var row = leaf.row();
            var sealed = Hashes.bytes(leaf.hash().strip());
            if (row == null) {
                find(Fault.REMOVED, leaf.place(), leaf.entry());
            } else if (!Arrays.equals(Hashes.leaf(row.sealed()), sealed)) {
                find(Fault.CHANGED, leaf.place(), leaf.entry());
            }
            // by what was sealed, so that a change does not make every later head wrong
            grow(sealed);
        }

        private void missing() {
            find(Fault.REMOVED, tree.size(), null);
            grow(new byte[Hashes.LENGTH]);
        }

        private void grow(byte[] leaf) {
            tree.add(leaf);
            var head = next;
            if (head != null && head.size() == tree.size()) {
                heads++;
                if (!signed(head)
                        || !(torn || Hashes.hex(tree.root()).equals(head.root().strip()))) {
                    find(Fault.HEAD, head.size(), null);
                    // every later one would be wrong as well
                    torn = true;
                }
                next = headAfter(head.size());
            }
        }

        private boolean signed(SignedHead head) {
            return database.inTransaction(connection -> isSigned(new Chain(connection), head));
        }

        private @Nullable SignedHead headAfter(long size) {
            return database.<Optional<SignedHead>>inTransaction(connection ->
                            new Chain(connection).heads(size, 1).stream().findFirst())
                    .orElse(null);
        }

        private void strays() {
            for (var entry :
                    database.inTransaction(connection -> new Chain(connection).strays(AuditProofs.MOST_FINDINGS))) {
                // asked again: it may have been sealed while it was looked for
                if (prove(new EntryId(entry)) instanceof Proof.Broken broken) {
                    find(broken.fault(), -1, entry);
                }
            }
        }

        private void find(Fault fault, long place, @Nullable Long entry) {
            faults++;
            if (findings.size() < AuditProofs.MOST_FINDINGS) {
                findings.add(new Finding(
                        fault,
                        place < 0 ? OptionalLong.empty() : OptionalLong.of(place),
                        Optional.ofNullable(entry).map(EntryId::new)));
            }
        }
    }
}
