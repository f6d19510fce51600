package org.paifang.platform.ui.api;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers a grid's wish for rows by offset from a source that only knows "the next ones after this place".
 *
 * <p>Remembers places it has passed, at most {@value #MAXIMUM_REMEMBERED} of them however far somebody scrolls, and
 * walks on from the nearest one before the offset; so scrolling on costs one page, and jumping back costs little. What
 * the source shows is expected to be ordered and to grow only at its beginning; {@link #reset} starts anew.
 *
 * <p>Not thread-safe; belongs to one grid.
 *
 * @param <T> a row
 * @param <P> the place of a row in the order
 */
public final class KeysetPages<T, P> {

    /** How many places are kept; beyond it every second one is forgotten. */
    static final int MAXIMUM_REMEMBERED = 1_000;

    private static final int FIRST_STRIDE = 50;

    private final Source<T, P> source;
    private final Function<? super T, ? extends P> placeOf;
    private final int maximumPage;
    private final TreeMap<Integer, P> places = new TreeMap<>();
    private int stride = FIRST_STRIDE;
    private int end = Integer.MAX_VALUE;

    /** Gives rows in a fixed order. */
    @FunctionalInterface
    public interface Source<T, P> {

        /**
         * The next rows.
         *
         * @param after where the rows before ended, {@code null} for the first ones
         * @return at most {@code limit} rows; fewer mean that there are no more
         */
        List<T> page(@Nullable P after, int limit);
    }

    /**
     * Has read nothing yet.
     *
     * @param placeOf the place behind which the rows after a row begin
     * @param maximumPage the greatest limit that the source takes
     */
    public KeysetPages(Source<T, P> source, Function<? super T, ? extends P> placeOf, int maximumPage) {
        if (maximumPage < 1) {
            throw new IllegalArgumentException("a page has at least one row, was: " + maximumPage);
        }
        this.source = source;
        this.placeOf = placeOf;
        this.maximumPage = maximumPage;
    }

    /** The rows from {@code offset} on, at most {@code limit}; fewer mean that there are no more. */
    public List<T> fetch(int offset, int limit) {
        if (offset >= end) {
            return List.of();
        }
        var wanted = new ArrayList<T>(Math.min(limit, maximumPage));
        var start = places.floorEntry(offset);
        P after = start == null ? null : start.getValue();
        var next = start == null ? 0 : start.getKey();
        var stop = Math.min((long) offset + limit, end);
        while (next < stop) {
            var size = (int) Math.min(stop - next, maximumPage);
            var page = source.page(after, size);
            for (var row : page) {
                after = placeOf.apply(row);
                if (next >= offset) {
                    wanted.add(row);
                }
                remember(++next, after);
            }
            if (page.size() < size) {
                end = next;
                break;
            }
        }
        return wanted;
    }

    /** Forgets everything: the filter changed, or the newest rows are wanted. */
    public void reset() {
        places.clear();
        stride = FIRST_STRIDE;
        end = Integer.MAX_VALUE;
    }

    int remembered() {
        return places.size();
    }

    private void remember(int offset, P place) {
        if (offset % stride != 0) {
            return;
        }
        places.put(offset, place);
        if (places.size() > MAXIMUM_REMEMBERED) {
            stride *= 2;
            places.keySet().removeIf(kept -> kept % stride != 0);
        }
    }
}
