package org.paifang.platform.core.internal.domain;

import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.RefusedFunction;
import org.paifang.platform.api.identity.MerchantNo;

/** The functions of a catalog. */
public abstract class CatalogRegistry implements FunctionRegistry {

    /** Of one that stays as it is. */
    public static CatalogRegistry of(Catalog fixed) {
        return new CatalogRegistry() {
            @Override
            protected Catalog catalog() {
                return fixed;
            }
        };
    }

    /** As it is now. */
    protected abstract Catalog catalog();

    @Override
    public List<InstalledFunction> installed() {
        return catalog().installed();
    }

    @Override
    public Optional<InstalledFunction> find(FunctionId id) {
        return catalog().find(id);
    }

    @Override
    public Optional<InstalledFunction> find(FunctionId id, MerchantNo merchant) {
        return catalog().find(id, merchant);
    }

    @Override
    public List<InstalledFunction> installed(MerchantNo merchant) {
        return catalog().installed(merchant);
    }

    @Override
    public List<InstalledFunction> versions(FunctionId id) {
        return catalog().versions(id);
    }

    @Override
    public boolean isPaused(FunctionId id, MerchantNo merchant) {
        return catalog().isPaused(id, merchant);
    }

    @Override
    public Optional<MenuItem> itemAt(String path) {
        return catalog().itemAt(path);
    }

    @Override
    public Optional<MenuItem> itemAt(String path, MerchantNo merchant) {
        return catalog().itemAt(path, merchant);
    }

    @Override
    public List<RefusedFunction> refused() {
        return catalog().refused();
    }
}
