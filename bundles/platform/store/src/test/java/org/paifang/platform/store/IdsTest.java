package org.paifang.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void idsAscendAndArePositive() {
        var ids = new Ids(0);
        var given = LongStream.generate(ids::next).limit(100_000).toArray();

        assertThat(given).isSorted().doesNotHaveDuplicates();
        assertThat(given[0]).isPositive();
    }

    @Test
    void manyThreadsGetDifferentOnes() {
        var ids = new Ids(7);
        var given = LongStream.range(0, 200_000).parallel().map(i -> ids.next()).toArray();

        assertThat(given).doesNotHaveDuplicates();
    }

    @Test
    void twoNodesNeverGiveTheSame() {
        var one = new Ids(1);
        var other = new Ids(Ids.NODES - 1);
        var given = LongStream.range(0, 20_000)
                .map(i -> i % 2 == 0 ? one.next() : other.next())
                .toArray();

        assertThat(given).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, -1, 1024, Integer.MAX_VALUE})
    void aNodeIsWithinItsBounds(int node) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ids(node))
                .withMessage("org.paifang.platform.store: node must be 0 to 1023, was " + node);
    }
}
