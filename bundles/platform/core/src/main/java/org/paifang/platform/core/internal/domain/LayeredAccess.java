package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Decision;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.access.Explanation;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.OperatorId;

/**
 * The decision, by asking in turn: is the function here, does the merchant work with the bank, does the function work in
 * the merchant's edition, do the profile's layers leave the function and the item on, does the operator hold the
 * permission. The first "no" decides.
 */
public class LayeredAccess implements AccessPolicy, EffectiveMenu {

    private static final String INSTALLED = "installed";
    private static final String EDITION = "edition";
    private static final String OPERATOR = "operator";
    private static final Decision ALLOWED = new Decision(Verdict.ALLOWED, OPERATOR);
    private static final Decision NOT_PERMITTED = new Decision(Verdict.NOT_PERMITTED, OPERATOR);
    private static final Decision NOT_INSTALLED = new Decision(Verdict.NOT_INSTALLED, INSTALLED);
    private static final Decision PAUSED = new Decision(Verdict.PAUSED, INSTALLED);
    private static final Decision NOT_IN_EDITION = new Decision(Verdict.NOT_IN_EDITION, EDITION);

    private final FunctionRegistry functions;
    private final ProfileSource profiles;
    private final Directory directory;

    public LayeredAccess(FunctionRegistry functions, ProfileSource profiles, Directory directory) {
        this.functions = functions;
        this.profiles = profiles;
        this.directory = directory;
    }

    @Override
    public Decision decide(Caller caller, ItemId item) {
        return decide(caller.operator(), item, Trail.NONE);
    }

    @Override
    public Explanation explain(OperatorId operator, ItemId item) {
        var steps = new ArrayList<Explanation.Step>();
        var decision = decide(
                operator,
                item,
                (layer, said, decisive) -> steps.add(new Explanation.Step(layer, said.get(), decisive)));
        return new Explanation(decision, steps);
    }

    @Override
    public Decision decide(Caller caller, PermissionId permission) {
        var function = functions
                .find(permission.function(), caller.merchant())
                .filter(found -> found.descriptor().permissions().contains(permission));
        if (function.isEmpty()) {
            return NOT_INSTALLED;
        }
        if (functions.isPaused(permission.function(), caller.merchant())) {
            return PAUSED;
        }
        var merchant = directory.merchant(caller.merchant());
        if (merchant.isEmpty()) {
            return NOT_PERMITTED;
        }
        if (merchant.get().state() != MerchantState.ACTIVE) {
            return stopped(merchant.get());
        }
        if (!function.get().descriptor().editions().contains(merchant.get().edition())) {
            return NOT_IN_EDITION;
        }
        var off = offBy(profiles.book().of(merchant.get()), function.get(), permission);
        return off != null ? switchedOff(off) : permitted(caller.operator(), permission, Trail.NONE);
    }

    @Override
    public List<Group> of(Caller caller) {
        var merchant = directory.merchant(caller.merchant());
        if (merchant.isEmpty()) {
            return List.of();
        }
        var layers = profiles.book().of(merchant.get());
        var entries = new ArrayList<Entry>();
        for (var function : functions.installed(caller.merchant())) {
            for (var item : function.descriptor().items()) {
                if (decide(caller, item.id()).allowed()) {
                    entries.add(new Entry(placed(layers, item), function));
                }
            }
        }
        return grouped(entries);
    }

    private Decision decide(OperatorId operator, ItemId id, Trail trail) {
        var function = functions.find(id.function(), operator.merchant());
        var item = function.flatMap(found -> item(found, id));
        if (function.isEmpty() || item.isEmpty()) {
            trail.step(INSTALLED, () -> "no function that is here declares " + id, true);
            return NOT_INSTALLED;
        }
        trail.step(
                INSTALLED, () -> function.get().bundle() + " " + function.get().version() + " is here", false);
        if (functions.isPaused(id.function(), operator.merchant())) {
            trail.step(INSTALLED, () -> id.function() + " kept failing and is closed for the moment", true);
            return PAUSED;
        }
        var merchant = directory.merchant(operator.merchant());
        if (merchant.isEmpty()) {
            trail.step(OPERATOR, () -> "there is no merchant " + operator.merchant(), true);
            return NOT_PERMITTED;
        }
        if (merchant.get().state() != MerchantState.ACTIVE) {
            var stopped = stopped(merchant.get());
            trail.step(
                    stopped.decidedBy(),
                    () -> "the merchant is " + merchant.get().state().name().toLowerCase(Locale.ROOT),
                    true);
            return stopped;
        }
        if (!inEdition(function.get(), merchant.get(), trail)) {
            return NOT_IN_EDITION;
        }
        var layers = profiles.book().of(merchant.get());
        var off = offBy(layers, id);
        layers.forEach(rules -> trail.step(
                rules.layer().label(), () -> said(rules, id), rules.layer().equals(off)));
        return off != null ? switchedOff(off) : permitted(operator, item.get().permission(), trail);
    }

    private static boolean inEdition(InstalledFunction function, Merchant merchant, Trail trail) {
        var descriptor = function.descriptor();
        var fits = descriptor.editions().contains(merchant.edition());
        trail.step(
                EDITION,
                () -> descriptor.id() + (fits ? " works in " : " does not work in ") + merchant.edition(),
                !fits);
        return fits;
    }

    private Decision permitted(OperatorId id, PermissionId permission, Trail trail) {
        var operator = directory.operator(id);
        if (operator.isEmpty()) {
            trail.step(OPERATOR, () -> "there is no operator " + id, true);
            return NOT_PERMITTED;
        }
        if (operator.get().locked()) {
            trail.step(OPERATOR, () -> id + " is locked", true);
            return NOT_PERMITTED;
        }
        var holds = operator.get().permissions().contains(permission);
        trail.step(OPERATOR, () -> id + (holds ? " holds " : " does not hold ") + permission, true);
        return holds ? ALLOWED : NOT_PERMITTED;
    }

    private static Decision stopped(Merchant merchant) {
        var closed = merchant.state() == MerchantState.CLOSED;
        return new Decision(closed ? Verdict.MERCHANT_CLOSED : Verdict.MERCHANT_SUSPENDED, "merchant " + merchant.no());
    }

    private static Decision switchedOff(Layer layer) {
        return new Decision(Verdict.SWITCHED_OFF, layer.label());
    }

    private static Optional<MenuItem> item(InstalledFunction function, ItemId id) {
        return function.descriptor().items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst();
    }

    /** The layer that has the last say about the item and switches it, or its whole function, off. */
    private static @Nullable Layer offBy(List<LayerRules> layers, ItemId id) {
        var function = lastOff(layers, rules -> rules.on(id.function()));
        return function != null ? function : lastOff(layers, rules -> rules.on(id));
    }

    /** The layer that closes a permission: it switches off the function, or every item that needs the permission. */
    private static @Nullable Layer offBy(List<LayerRules> layers, InstalledFunction function, PermissionId permission) {
        var off = lastOff(layers, rules -> rules.on(permission.function()));
        if (off != null) {
            return off;
        }
        for (var item : function.descriptor().items()) {
            if (item.permission().equals(permission)) {
                off = lastOff(layers, rules -> rules.on(item.id()));
                if (off == null) {
                    return null;
                }
            }
        }
        return off;
    }

    /** The last layer that says something, if what it says is "off". */
    private static @Nullable Layer lastOff(List<LayerRules> layers, Function<LayerRules, @Nullable Boolean> say) {
        for (var i = layers.size() - 1; i >= 0; i--) {
            var rules = layers.get(i);
            var on = say.apply(rules);
            if (on != null) {
                return on ? null : rules.layer();
            }
        }
        return null;
    }

    private static String said(LayerRules rules, ItemId id) {
        var function = said(id.function(), rules.on(id.function()));
        var item = said(id, rules.on(id));
        if (function.isEmpty() && item.isEmpty()) {
            return "nothing";
        }
        return function.isEmpty() || item.isEmpty() ? function + item : function + ", " + item;
    }

    private static String said(Object what, @Nullable Boolean on) {
        return on == null ? "" : what + " is switched " + (on ? "on" : "off");
    }

    /** The item where the layers put it. */
    private static MenuItem placed(List<LayerRules> layers, MenuItem item) {
        var group = item.group();
        var order = item.order();
        for (var rules : layers) {
            group = rules.groups().getOrDefault(item.id(), group);
            order = rules.orders().getOrDefault(item.id(), order);
        }
        return new MenuItem(item.id(), item.path(), item.icon(), group, order, item.permission());
    }

    /** A group stands where its first item would. */
    private static List<Group> grouped(List<Entry> entries) {
        var byPlace = Comparator.<Entry>comparingInt(entry -> entry.item().order())
                .thenComparing(entry -> entry.item().group())
                .thenComparing(entry -> entry.item().id());
        var groups = new LinkedHashMap<String, List<Entry>>();
        entries.stream().sorted(byPlace).forEach(entry -> groups.computeIfAbsent(
                        entry.item().group(), group -> new ArrayList<>())
                .add(entry));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** Who wants to know how a decision came about; sentences are made only for those who do. */
    @FunctionalInterface
    private interface Trail {

        Trail NONE = (layer, said, decisive) -> {};

        void step(String layer, Supplier<String> said, boolean decisive);
    }
}
