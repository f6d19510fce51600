package org.paifang.doors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.testkit.Samples;

/**
 * One way in which things can be.
 *
 * @param held by the operator
 * @param says what layers of the merchant's profile say
 */
record World(Merchant merchant, boolean locked, Set<PermissionId> held, Map<Layer, Map<String, String>> says) {

    private static final Branch CITY = new Branch("廣東", "深圳市");

    Operator operator() {
        return new Operator(id(), "Sample", locked, held);
    }

    OperatorId id() {
        return new OperatorId(merchant.no(), "01");
    }

    World with(MerchantState state) {
        return new World(merchant.in(state), locked, held, says);
    }

    private World ofLocked() {
        return new World(merchant, true, held, says);
    }

    private World holding(Set<PermissionId> permissions) {
        return new World(merchant, locked, permissions, says);
    }

    /** A merchant of the edition, whose operator holds everything, with nothing said. */
    static World open(FunctionDescriptor function, Edition edition) {
        return new World(merchant(edition), false, Set.copyOf(function.permissions()), Map.of());
    }

    /**
     * All that matter to a function: each edition; everything, nothing and each single permission held, or the operator
     * locked; the merchant stopped; and in each layer the function and each of its items switched off, and on again above.
     */
    static List<World> of(FunctionDescriptor function) {
        var worlds = new ArrayList<World>();
        for (var edition : Edition.values()) {
            var open = open(function, edition);
            if (edition != Edition.BANK) {
                worlds.add(open.with(MerchantState.SUSPENDED));
                worlds.add(open.with(MerchantState.CLOSED));
            }
            for (var says : says(function, open.merchant())) {
                var said = new World(open.merchant(), false, open.held(), says);
                worlds.add(said);
                worlds.add(said.ofLocked());
                worlds.add(said.holding(Set.of()));
                function.permissions().forEach(one -> worlds.add(said.holding(Set.of(one))));
            }
        }
        return worlds;
    }

    private static List<Map<Layer, Map<String, String>>> says(FunctionDescriptor function, Merchant merchant) {
        var layers = Layer.of(merchant);
        var items = function.items().stream()
                .map(MenuItem::id)
                .map(id -> "item." + id)
                .toList();
        var keys = Stream.concat(Stream.of("function." + function.id()), items.stream())
                .toList();
        var all = new ArrayList<Map<Layer, Map<String, String>>>();
        all.add(Map.of());
        for (var place = 0; place < layers.size(); place++) {
            for (var key : keys) {
                all.add(Map.of(layers.get(place), Map.of(key, "off")));
                for (var above = place + 1; above < layers.size(); above++) {
                    all.add(Map.of(layers.get(place), Map.of(key, "off"), layers.get(above), Map.of(key, "on")));
                    all.add(Map.of(layers.get(place), Map.of(key, "on"), layers.get(above), Map.of(key, "off")));
                }
            }
            var every = new HashMap<String, String>();
            items.forEach(item -> every.put(item, "off"));
            all.add(Map.of(layers.get(place), every));
        }
        return all;
    }

    private static Merchant merchant(Edition edition) {
        var sample =
                switch (edition) {
                    case ONLINE -> Samples.ONLINE;
                    case OFFLINE -> Samples.OFFLINE;
                    case BANK -> Samples.merchant(MerchantNo.BANK.value(), Edition.BANK, "BANK");
                };
        return new Merchant(
                sample.no(),
                sample.name(),
                sample.edition(),
                sample.kind(),
                sample.zone(),
                sample.currency(),
                Optional.of(CITY));
    }
}
