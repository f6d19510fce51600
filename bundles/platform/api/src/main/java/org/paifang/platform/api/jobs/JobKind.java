package org.paifang.platform.api.jobs;

import java.util.regex.Pattern;
import org.paifang.platform.api.function.FunctionId;

/** A kind of job, of the function whose id it begins with: {@code refund.batch}. Stable for ever: jobs wait by this name. */
public record JobKind(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,29}\\.[a-z][a-z0-9-]{0,29}");

    public JobKind {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a kind of job is function.work, was: " + value);
        }
    }

    public FunctionId function() {
        return new FunctionId(value.substring(0, value.indexOf('.')));
    }

    @Override
    public String toString() {
        return value;
    }
}
