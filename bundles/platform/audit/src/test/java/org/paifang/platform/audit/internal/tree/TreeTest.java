package org.paifang.platform.audit.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.audit.verifier.Merkle;

/** The tree against known heads, and its proofs against the verifier, which shares no code with it. */
class TreeTest {

    private static final int MOST = 40;

    /** The leaves that implementations of RFC 6962 are tried with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private final Map<String, byte[]> kept = new HashMap<>();
    private final List<byte[]> roots = new ArrayList<>();
    private final Growth growth =
            new Growth(0, this::node, (level, place, hash) -> kept.put(level + "/" + place, hash));
    private final Tree tree = new Tree(this::node);

    private byte[] node(int level, long place) {
        return Objects.requireNonNull(kept.get(level + "/" + place), "no node " + level + "/" + place);
    }

    private void add(byte[] data) {
        var leaf = Hashes.leaf(data);
        kept.put("0/" + growth.add(leaf), leaf);
        roots.add(growth.root());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void headsAreThoseThatEverybodyGets(int size, String root) {
        LEAVES.stream().limit(size).forEach(leaf -> add(Hashes.bytes(leaf)));
        assertThat(Hashes.hex(growth.root())).isEqualTo(root);
        assertThat(Hashes.hex(tree.root(size))).isEqualTo(root);
    }

    @Test
    void theHeadOfNothingIsTheHashOfNothing() {
        assertThat(Hashes.hex(tree.root(0)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void everyLeafOfEverySizeIsProvenAndNoOther() {
        for (var size = 1; size <= MOST; size++) {
            add(new byte[] {(byte) size});
            var root = roots.get(size - 1);
            for (var leaf = 0; leaf < size; leaf++) {
                var path = tree.inclusion(leaf, size);
                assertThat(Merkle.isIncluded(node(0, leaf), leaf, path, size, root))
                        .as("leaf %s of %s", leaf, size)
                        .isTrue();
                assertThat(Merkle.isIncluded(Hashes.leaf(new byte[] {99}), leaf, path, size, root))
                        .isFalse();
                assertThat(Merkle.isIncluded(node(0, leaf), leaf + 1L, path, size, root))
                        .isFalse();
            }
        }
    }

    @Test
    void everySizeIsProvenToBeTheBeginningOfEveryLaterOne() {
        for (var size = 1; size <= MOST; size++) {
            add(new byte[] {(byte) size});
            for (var first = 1; first <= size; first++) {
                var proof = tree.consistency(first, size);
                var was = roots.get(first - 1);
                var is = roots.get(size - 1);
                assertThat(Merkle.isConsistent(first, was, size, is, proof))
                        .as("%s in %s", first, size)
                        .isTrue();
                assertThat(Merkle.isConsistent(first, Hashes.leaf(was), size, is, proof))
                        .isFalse();
                assertThat(Merkle.isConsistent(first, was, size, Hashes.leaf(is), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void aTreeGrowsOnFromWhatIsKept() {
        for (var i = 0; i < MOST; i++) {
            var later = new Growth(i, this::node, (level, place, hash) -> {});
            later.add(Hashes.leaf(new byte[] {(byte) i}));
            add(new byte[] {(byte) i});
            assertThat(later.root()).isEqualTo(growth.root());
        }
    }

    @Test
    void thereIsNoProofOfWhatIsNotThere() {
        add(new byte[0]);
        assertThatThrownBy(() -> tree.inclusion(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
