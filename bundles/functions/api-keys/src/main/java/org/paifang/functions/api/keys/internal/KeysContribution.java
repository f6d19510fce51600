package org.paifang.functions.api.keys.internal;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.functions.api.keys.internal.domain.ApiKeysRights;
import org.paifang.functions.api.keys.internal.domain.KeyDesk;
import org.paifang.functions.api.keys.internal.view.KeysView;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.rest.api.ApiContribution;
import org.paifang.platform.rest.api.ApiKeys;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the page of API keys. */
@org.osgi.service.component.annotations.Component
public final class KeysContribution implements ViewContribution {

    private final KeyDesk desk;

    /** Whoever has resources now: what a key can be for comes and goes with them. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<ApiContribution> contributions = new CopyOnWriteArrayList<>();

    @Activate
    public KeysContribution(
            @Reference AccessPolicy access,
            @Reference Identity identity,
            @Reference ApiKeys keys,
            @Reference FunctionRegistry registry) {
        this.desk = new KeyDesk(access, identity, keys, registry, this::withApi);
    }

    private Set<FunctionId> withApi() {
        return contributions.stream().map(ApiContribution::function).collect(Collectors.toSet());
    }

    @Override
    public ItemId item() {
        return ApiKeysRights.LIST;
    }

    @Override
    public Component create(ViewSession session) {
        return new KeysView(desk, session);
    }
}
