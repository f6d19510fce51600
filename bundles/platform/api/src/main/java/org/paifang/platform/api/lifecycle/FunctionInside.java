package org.paifang.platform.api.lifecycle;

import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.text.Reason;

/**
 * What a version that runs is made of.
 *
 * @param ill why it was not well when it was asked last, in the engine's {@link FunctionEngine#messages words}
 * @param services that it gives, by their interface, each once, sorted
 * @param uses services of others that it holds, likewise
 * @param packages that it takes from others, as {@code name version from bundle}, sorted
 * @param failures what it threw lately, while it served somebody
 */
public record FunctionInside(
        Optional<Reason> ill, List<String> services, List<String> uses, List<String> packages, int failures) {

    public FunctionInside {
        services = List.copyOf(services);
        uses = List.copyOf(uses);
        packages = List.copyOf(packages);
    }
}
