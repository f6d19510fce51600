package org.paifang.platform.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysetPagesTest {

    private static final int MAXIMUM_PAGE = 200;

    private final Numbers numbers = new Numbers(1_234);
    private final KeysetPages<Integer, Integer> pages = new KeysetPages<>(numbers, row -> row, MAXIMUM_PAGE);

    @ParameterizedTest
    @CsvSource({
        "0, 50, 50",
        "0, 1, 1",
        "1, 49, 49",
        "49, 2, 2",
        "50, 50, 50",
        "333, 500, 500",
        "1200, 34, 34",
        "1200, 35, 34",
        "1233, 50, 1",
        "1234, 50, 0",
        "9999, 50, 0",
    })
    void rowsAreThoseOfTheOffset(int offset, int limit, int expected) {
        assertThat(pages.fetch(offset, limit)).isEqualTo(numbers(offset, expected));
    }

    @Test
    void overlappingAndIrregularRequestsGetTheirRows() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var offset = random.nextInt(1_300);
            var limit = 1 + random.nextInt(150);
            var expected = Math.max(0, Math.min(limit, 1_234 - offset));
            assertThat(pages.fetch(offset, limit)).isEqualTo(numbers(offset, expected));
        }
    }

    @Test
    void scrollingOnReadsEachRowOnce() {
        for (var offset = 0; offset < 1_200; offset += 50) {
            pages.fetch(offset, 50);
        }

        assertThat(numbers.rowsRead).isEqualTo(1_200);
    }

    @Test
    void jumpingBackReadsFromTheNearestPlaceOnly() {
        pages.fetch(1_000, 50);
        numbers.rowsRead = 0;

        pages.fetch(525, 50);

        assertThat(numbers.rowsRead).isEqualTo(75);
    }

    @Test
    void nothingIsReadBehindTheEnd() {
        pages.fetch(1_200, 50);
        numbers.rowsRead = 0;

        assertThat(pages.fetch(1_234, 50)).isEmpty();
        assertThat(numbers.rowsRead).isZero();
    }

    @Test
    void noPageIsGreaterThanTheSourceTakes() {
        pages.fetch(600, 500);

        assertThat(numbers.limits).allMatch(limit -> limit <= MAXIMUM_PAGE);
    }

    @Test
    void rememberedPlacesStayBoundedHoweverFarOneScrolls() {
        var many = new KeysetPages<>(new Numbers(200_000), row -> row, 5_000);

        assertThat(many.fetch(199_990, 50)).isEqualTo(numbers(199_990, 10));
        assertThat(many.remembered()).isBetween(500, KeysetPages.MAXIMUM_REMEMBERED);
        assertThat(many.fetch(123_457, 3)).isEqualTo(numbers(123_457, 3));
    }

    @Test
    void resetShowsWhatCameMeanwhile() {
        pages.fetch(1_200, 50);
        numbers.size = 1_300;

        pages.reset();

        assertThat(pages.fetch(1_233, 2)).isEqualTo(numbers(1_233, 2));
    }

    @Test
    void anEmptySourceHasNoRows() {
        numbers.size = 0;

        assertThat(pages.fetch(0, 50)).isEmpty();
    }

    @Test
    void aPageHasAtLeastOneRow() {
        assertThatThrownBy(() -> new KeysetPages<>(numbers, row -> row, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> numbers(int from, int count) {
        return IntStream.range(from, from + count).boxed().toList();
    }

    private static final class Numbers implements KeysetPages.Source<Integer, Integer> {

        private final List<Integer> limits = new ArrayList<>();
        private int size;
        private int rowsRead;

        Numbers(int size) {
            this.size = size;
        }

        @Override
        public List<Integer> page(@Nullable Integer after, int limit) {
            var from = after == null ? 0 : after + 1;
            limits.add(limit);
            var count = Math.max(0, Math.min(limit, size - from));
            rowsRead += count;
            return numbers(from, count);
        }
    }
}
