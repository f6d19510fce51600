package org.paifang.platform.rest.api;

import java.util.Optional;

/**
 * A body that is a file and not a record: what is sent as the type that the method's {@code @Consumes} names, or is answered
 * as its {@code @Produces} says.
 */
public final class ApiFile {

    private final byte[] content;
    private final Optional<String> name;

    private ApiFile(byte[] content, Optional<String> name) {
        this.content = content;
        this.name = name;
    }

    /** A file without a name. */
    public static ApiFile of(byte[] content) {
        return new ApiFile(content.clone(), Optional.empty());
    }

    /**
     * This, to be kept under a name.
     *
     * @param fileName letters, digits, hyphens, underscores and points
     */
    public ApiFile named(String fileName) {
        if (!fileName.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("a name of a file that is answered is plain, was: " + fileName);
        }
        return new ApiFile(content, Optional.of(fileName));
    }

    public byte[] content() {
        return content.clone();
    }

    public Optional<String> name() {
        return name;
    }
}
