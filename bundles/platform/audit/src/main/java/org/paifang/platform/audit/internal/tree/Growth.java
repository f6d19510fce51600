package org.paifang.platform.audit.internal.tree;

import java.util.HashMap;
import java.util.Map;
import org.paifang.platform.audit.internal.tree.Tree.Nodes;

/** A tree to which leaves are added at its end. Keeps in mind what is new and its right edge. */
public final class Growth implements Nodes {

    private final Nodes before;
    private final Sink sink;
    private final Map<Place, byte[]> edge = new HashMap<>();
    private long size;

    /**
     * A tree that has {@code size} leaves so far.
     *
     * @param before its nodes
     * @param sink told of each new node above the leaves that is complete
     */
    public Growth(long size, Nodes before, Sink sink) {
        this.size = size;
        this.before = before;
        this.sink = sink;
    }

    /** Where new nodes go. */
    @FunctionalInterface
    public interface Sink {

        void add(int level, long place, byte[] hash);
    }

    private record Place(int level, long at) {}

    /** Adds a leaf; gives its place. */
    public long add(byte[] leaf) {
        var place = size;
        edge.put(new Place(0, place), leaf);
        var level = 0;
        var at = place;
        var hash = leaf;
        while (at % 2 == 1) {
            hash = Hashes.node(node(level, at - 1), hash);
            edge.remove(new Place(level, at - 1));
            edge.remove(new Place(level, at));
            level++;
            at /= 2;
            edge.put(new Place(level, at), hash);
            sink.add(level, at, hash);
        }
        size++;
        return place;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        return new Tree(this).root(size);
    }

    @Override
    public byte[] node(int level, long place) {
        var known = edge.get(new Place(level, place));
        return known == null ? before.node(level, place) : known;
    }
}
