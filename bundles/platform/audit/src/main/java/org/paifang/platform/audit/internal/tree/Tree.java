package org.paifang.platform.audit.internal.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Heads and proofs of RFC 6962, section 2.1, over nodes that are kept: a node of level {@code l} at {@code i} stands above
 * the leaves {@code i·2^l} to {@code (i+1)·2^l - 1}, all of which are there, so it never changes again.
 */
public final class Tree {

    private final Nodes nodes;

    public Tree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The nodes that are kept, leaves being level 0. */
    @FunctionalInterface
    public interface Nodes {

        byte[] node(int level, long place);
    }

    /** The head of the first {@code size} leaves. */
    public byte[] root(long size) {
        return size == 0 ? Hashes.plain(new byte[0]) : head(0, size);
    }

    /** The path from a leaf to the head of the first {@code size} leaves, lowest first. */
    public List<byte[]> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("no leaf " + leaf + " of " + size);
        }
        var path = new ArrayList<byte[]>();
        path(leaf, 0, size, path);
        return path;
    }

    /** What shows that the first {@code earlier} leaves are the beginning of the first {@code size}. */
    public List<byte[]> consistency(long earlier, long size) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("no beginning " + earlier + " of " + size);
        }
        var proof = new ArrayList<byte[]>();
        part(earlier, 0, size, true, proof);
        return proof;
    }

    private void path(long leaf, long start, long count, List<byte[]> path) {
        if (count == 1) {
            return;
        }
        var split = split(count);
        if (leaf < split) {
            path(leaf, start, split, path);
            path.add(head(start + split, count - split));
        } else {
            path(leaf - split, start + split, count - split, path);
            path.add(head(start, split));
        }
    }

    private void part(long earlier, long start, long count, boolean known, List<byte[]> proof) {
        if (earlier == count) {
            if (!known) {
                proof.add(head(start, count));
            }
            return;
        }
        var split = split(count);
        if (earlier <= split) {
            part(earlier, start, split, known, proof);
            proof.add(head(start + split, count - split));
        } else {
            part(earlier - split, start + split, count - split, false, proof);
            proof.add(head(start, split));
        }
    }

    /** The hash of {@code count} leaves from {@code start} on, which is a multiple of the power of two below them. */
    private byte[] head(long start, long count) {
        if (Long.bitCount(count) == 1) {
            return nodes.node(Long.numberOfTrailingZeros(count), start / count);
        }
        var split = split(count);
        return Hashes.node(head(start, split), head(start + split, count - split));
    }

    /** The largest power of two that is smaller. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
