package org.paifang.platform.api.function;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The functions that are on the platform now. Every answer is a snapshot; thread-safe. */
@ProviderType
public interface FunctionRegistry {

    /** Ordered by id. */
    List<InstalledFunction> installed();

    Optional<InstalledFunction> find(FunctionId id);

    /** The item whose view has the address {@code path}. */
    Optional<MenuItem> itemAt(String path);

    List<RefusedFunction> refused();
}
