package org.paifang.platform.api.identity;

/**
 * The branch of the bank that looks after a merchant, or all branches of a province.
 *
 * @param province as the bank's directory of branches writes it, such as {@code 廣東}
 * @param city likewise, such as {@code 深圳市}; empty for the whole province
 */
public record Branch(String province, String city) {

    private static final char SEPARATOR = '/';

    public Branch {
        if (province.isBlank() || (province + city).matches("(?s).*[/|,].*")) {
            throw new IllegalArgumentException(
                    "a branch is a province, or a province and a city, was: " + province + SEPARATOR + city);
        }
    }

    /**
     * Reads what {@link #toString()} gives.
     *
     * @throws IllegalArgumentException if it is neither a province nor a province and a city
     */
    public static Branch parse(String text) {
        var at = text.indexOf(SEPARATOR);
        return at < 0 ? new Branch(text, "") : new Branch(text.substring(0, at), text.substring(at + 1));
    }

    /** Whether it is this branch, or one of this province's. */
    public boolean holds(Branch other) {
        return province.equals(other.province) && (city.isEmpty() || city.equals(other.city));
    }

    /** The province, or {@code province/city}. */
    @Override
    public String toString() {
        return city.isEmpty() ? province : province + SEPARATOR + city;
    }
}
