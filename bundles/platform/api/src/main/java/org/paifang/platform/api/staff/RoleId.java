package org.paifang.platform.api.staff;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A role of a merchant; stays when the role gets another name.
 *
 * @param value 1 to 32 lower-case letters and digits
 */
public record RoleId(String value) implements Comparable<RoleId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]{1,32}");

    public RoleId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a role's id is 1 to 32 lower-case letters and digits");
        }
    }

    /** One that nobody has. */
    public static RoleId fresh() {
        return new RoleId(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public int compareTo(RoleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
