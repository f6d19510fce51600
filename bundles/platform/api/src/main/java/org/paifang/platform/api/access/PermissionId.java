package org.paifang.platform.api.access;

import java.util.regex.Pattern;
import org.paifang.platform.api.function.FunctionId;

/**
 * A right to do one thing, declared by the function whose id it begins with: {@code refund.create}. Stable for ever:
 * operators hold it by this id, also while the function is away. Whoever holds {@code <function>.view} may look, and change
 * nothing by it.
 */
public record PermissionId(String value) implements Comparable<PermissionId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");

    public PermissionId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a permission's id is function.action, was: " + value);
        }
    }

    public FunctionId function() {
        return new FunctionId(value.substring(0, value.indexOf('.')));
    }

    /** Whether it lets somebody look and change nothing: only such a permission is open in a preview. */
    public boolean looksOnly() {
        return value.endsWith(".view");
    }

    @Override
    public int compareTo(PermissionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
