package org.paifang.platform.api.access;

import java.util.regex.Pattern;
import org.paifang.platform.api.function.FunctionId;

/**
 * A menu item, declared by the function whose id it begins with: {@code query.transactions}. Stable for ever:
 * profiles, favourites and links name it by this id, also while the function is away.
 */
public record ItemId(String value) implements Comparable<ItemId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");

    public ItemId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a menu item's id is function.item, was: " + value);
        }
    }

    public FunctionId function() {
        return new FunctionId(value.substring(0, value.indexOf('.')));
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
