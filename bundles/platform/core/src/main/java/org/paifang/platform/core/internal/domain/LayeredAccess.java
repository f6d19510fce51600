package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Decision;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.access.Explanation;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Messages;

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
    private static final Decision PREVIEW = new Decision(Verdict.PREVIEW, "preview");

    private final FunctionRegistry functions;
    private final ProfileSource profiles;
    private final Party.Finder people;
    private final PreviewBooks previews;

    public LayeredAccess(FunctionRegistry functions, ProfileSource profiles, Directory directory) {
        this(functions, profiles, directory, PreviewBooks.NONE);
    }

    public LayeredAccess(
            FunctionRegistry functions, ProfileSource profiles, Directory directory, PreviewBooks previews) {
        this.functions = functions;
        this.profiles = profiles;
        this.people = Party.Finder.in(directory);
        this.previews = previews;
    }

    @Override
    public Decision decide(Caller caller, ItemId item) {
        var book = book(caller);
        return book == null ? PREVIEW : decide(caller.operator(), item, book, null);
    }

    @Override
    public Explanation explain(OperatorId operator, ItemId item) {
        var trail = new Trail();
        var decision = decide(operator, item, profiles.book(), trail);
        return new Explanation(decision, trail.steps, trail.grounds);
    }

    @Override
    public Decision decide(Caller caller, PermissionId permission) {
        var book = book(caller);
        if (book == null || (caller.channel() == Channel.PREVIEW && !permission.looksOnly())) {
            return PREVIEW;
        }
        var name = permission.function();
        var function = functions
                .find(name, caller.merchant())
                .filter(found -> found.descriptor().permissions().contains(permission));
        if (function.isEmpty()) {
            return NOT_INSTALLED;
        }
        if (functions.isPaused(name, caller.merchant())) {
            return PAUSED;
        }
        var party = people.party(caller.merchant());
        var kin = party.kin();
        if (kin == null) {
            return NOT_PERMITTED;
        }
        if (!party.isActive()) {
            return stopped(merchant(party));
        }
        if (!function.get().descriptor().isFor(kin.edition(), permission)) {
            return NOT_IN_EDITION;
        }
        var off = offBy(book.speaking(caller.merchant(), kin, () -> merchant(party)), function.get(), permission);
        return off != null ? switchedOff(off) : permitted(party, caller.operator(), permission, null);
    }

    @Override
    public List<Group> of(Caller caller) {
        var merchant = people.party(caller.merchant()).merchant();
        if (merchant == null) {
            return List.of();
        }
        var book = book(caller);
        if (book == null) {
            return List.of();
        }
        var layers = book.speaking(merchant);
        var entries = new ArrayList<Entry>();
        for (var function : functions.installed(caller.merchant())) {
            for (var item : function.descriptor().items()) {
                if (decide(caller.operator(), item.id(), book, null).allowed()) {
                    entries.add(new Entry(Placement.placed(layers, item), Placement.named(layers, function)));
                }
            }
        }
        return Placement.grouped(layers, entries);
    }

    @Override
    public Messages messages(Caller caller, InstalledFunction function) {
        var book = book(caller);
        var merchant = people.party(caller.merchant()).merchant();
        return book == null || merchant == null
                ? function.messages()
                : Placement.named(book.speaking(merchant), function).messages();
    }

    /** What the profiles say to a caller: to a preview, what its draft says; {@code null} if that has ended. */
    private @Nullable ProfileBook book(Caller caller) {
        return caller.channel() == Channel.PREVIEW
                ? previews.book(caller.preview().orElse(""))
                : profiles.book();
    }

    private Decision decide(OperatorId operator, ItemId id, ProfileBook book, @Nullable Trail trail) {
        var name = id.function();
        var function = functions.find(name, operator.merchant());
        var item = function.flatMap(found -> item(found, id));
        if (function.isEmpty() || item.isEmpty()) {
            Trail.step(trail, INSTALLED, "no function that is here declares " + id, true, "explain.absent", id);
            return NOT_INSTALLED;
        }
        if (trail != null) {
            var bundle = function.get().bundle() + " " + function.get().version();
            trail.step(INSTALLED, bundle + " is here", false, "explain.here", bundle);
        }
        if (functions.isPaused(name, operator.merchant())) {
            var said = name + " kept failing and is closed for the moment";
            Trail.step(trail, INSTALLED, said, true, "explain.paused", name);
            return PAUSED;
        }
        var party = people.party(operator.merchant());
        var kin = party.kin();
        if (kin == null) {
            var said = "there is no merchant " + operator.merchant();
            Trail.step(trail, OPERATOR, said, true, "explain.no-merchant", operator.merchant());
            return NOT_PERMITTED;
        }
        if (!party.isActive()) {
            var merchant = merchant(party);
            var stopped = stopped(merchant);
            var state = merchant.state().name().toLowerCase(Locale.ROOT);
            Trail.step(trail, stopped.decidedBy(), "the merchant is " + state, true, "explain." + state, merchant.no());
            return stopped;
        }
        if (!inEdition(function.get(), item.get().permission(), kin.edition(), trail)) {
            return NOT_IN_EDITION;
        }
        var layers = trail == null
                ? book.speaking(operator.merchant(), kin, () -> merchant(party))
                : book.of(merchant(party));
        var off = offBy(layers, name, id);
        if (trail != null) {
            layers.forEach(rules -> trail.layer(rules, id, rules.equals(off)));
        }
        return off != null
                ? switchedOff(off)
                : permitted(party, operator, item.get().permission(), trail);
    }

    /** Of a party that is there. */
    private static Merchant merchant(Party party) {
        return Objects.requireNonNull(party.merchant());
    }

    private static boolean inEdition(
            InstalledFunction function, PermissionId permission, Edition edition, @Nullable Trail trail) {
        var descriptor = function.descriptor();
        var fits = descriptor.isFor(edition, permission);
        if (trail != null) {
            trail.step(
                    EDITION,
                    descriptor.id() + (fits ? " works in " : " does not work in ") + edition,
                    !fits,
                    fits ? "explain.in-edition" : "explain.not-in-edition",
                    descriptor.id(),
                    edition);
        }
        return fits;
    }

    private static Decision permitted(Party party, OperatorId id, PermissionId permission, @Nullable Trail trail) {
        if (trail == null) {
            var held = party.held(id);
            return held != null && held.contains(permission) ? ALLOWED : NOT_PERMITTED;
        }
        var operator = party.operator(id);
        if (operator == null) {
            Trail.step(trail, OPERATOR, "there is no operator " + id, true, "explain.no-operator", id);
            return NOT_PERMITTED;
        }
        if (operator.locked()) {
            Trail.step(trail, OPERATOR, id + " is locked", true, "explain.locked", id);
            return NOT_PERMITTED;
        }
        var holds = operator.permissions().contains(permission);
        trail.step(
                OPERATOR,
                id + (holds ? " holds " : " does not hold ") + permission,
                true,
                holds ? "explain.holds" : "explain.holds-not",
                id,
                permission);
        return holds ? ALLOWED : NOT_PERMITTED;
    }

    private static Decision stopped(Merchant merchant) {
        var closed = merchant.state() == MerchantState.CLOSED;
        return new Decision(closed ? Verdict.MERCHANT_CLOSED : Verdict.MERCHANT_SUSPENDED, "merchant " + merchant.no());
    }

    private static Decision switchedOff(LayerRules rules) {
        return new Decision(Verdict.SWITCHED_OFF, rules.label());
    }

    private static Optional<MenuItem> item(InstalledFunction function, ItemId id) {
        for (var item : function.descriptor().items()) {
            if (item.id().equals(id)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** The layer that has the last say about the item and switches it, or its whole function, off. */
    static @Nullable LayerRules offBy(List<LayerRules> layers, FunctionId name, ItemId id) {
        var function = lastOff(layers, rules -> rules.on(name));
        return function != null ? function : lastOff(layers, rules -> rules.on(id));
    }

    /** The layer that closes a permission: it switches off the function, or every item that needs the permission. */
    private static @Nullable LayerRules offBy(
            List<LayerRules> layers, InstalledFunction function, PermissionId permission) {
        var name = function.descriptor().id();
        var off = lastOff(layers, rules -> rules.on(name));
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
    static @Nullable LayerRules lastOff(List<LayerRules> layers, Function<LayerRules, @Nullable Boolean> say) {
        for (var i = layers.size() - 1; i >= 0; i--) {
            var rules = layers.get(i);
            var on = say.apply(rules);
            if (on != null) {
                return on ? null : rules;
            }
        }
        return null;
    }
}
