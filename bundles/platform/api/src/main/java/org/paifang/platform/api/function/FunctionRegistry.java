package org.paifang.platform.api.function;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.MerchantNo;

/** The functions that are on the platform now. Every answer is a snapshot; thread-safe. */
@ProviderType
public interface FunctionRegistry {

    /** Ordered by id. */
    List<InstalledFunction> installed();

    Optional<InstalledFunction> find(FunctionId id);

    /** The version of a function that serves a merchant; another one than {@link #find(FunctionId)} in a cohort. */
    default Optional<InstalledFunction> find(FunctionId id, MerchantNo merchant) {
        return find(id);
    }

    /** What serves a merchant: {@link #installed()} but for the cohorts that it is in. */
    default List<InstalledFunction> installed(MerchantNo merchant) {
        return installed();
    }

    /** Every version of a function that is here, serving or not, in the order in which they came. */
    default List<InstalledFunction> versions(FunctionId id) {
        return find(id).stream().toList();
    }

    /** Whether the function is closed to the merchant for the moment, because it kept failing. */
    default boolean isPaused(FunctionId id, MerchantNo merchant) {
        return false;
    }

    /** The item whose view has the address {@code path}. */
    Optional<MenuItem> itemAt(String path);

    /** As {@link #itemAt(String)}, of the version that serves the merchant. */
    default Optional<MenuItem> itemAt(String path, MerchantNo merchant) {
        return itemAt(path);
    }

    List<RefusedFunction> refused();
}
