package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.identity.Merchant;

/** All layers of the profiles at one moment. Immutable; what it costs to ask does not grow with the merchants. */
public final class ProfileBook {

    public static final ProfileBook EMPTY = new ProfileBook(Map.of(), List.of());

    private final Map<Layer, LayerRules> layers;
    private final List<String> problems;

    private ProfileBook(Map<Layer, LayerRules> layers, List<String> problems) {
        this.layers = Map.copyOf(layers);
        this.problems = List.copyOf(problems);
    }

    /** Reads the configurations by their PIDs. Of two that say they are the same layer, the first PID counts. */
    public static ProfileBook read(Map<String, ? extends Map<String, ?>> configurations) {
        var layers = new LinkedHashMap<Layer, LayerRules>();
        var problems = new ArrayList<String>();
        new TreeMap<String, Map<String, ?>>(configurations).forEach((pid, configuration) -> {
            var result = ProfileReader.read(pid, configuration);
            problems.addAll(result.problems());
            var rules = result.rules();
            if (rules != null) {
                var first = layers.putIfAbsent(rules.layer(), rules);
                if (first != null) {
                    problems.add(pid + " is ignored; the same layer is given by " + first.source());
                }
            }
        });
        return new ProfileBook(layers, problems);
    }

    /** What was wrong in the configurations, one sentence each. */
    public List<String> problems() {
        return problems;
    }

    /** What the layers of these settings have out of their bounds, one sentence each. */
    public List<String> problems(Collection<Setting> settings) {
        var found = new ArrayList<String>();
        for (var rules : layers.values()) {
            for (var setting : settings) {
                var value = rules.settings().get(setting.key());
                if (value != null && !within(setting, value)) {
                    found.add(Problem.sentence(
                            rules.source(),
                            "setting." + setting.key(),
                            "a whole number from " + setting.minimum() + " to " + setting.maximum(),
                            value.toString()));
                }
            }
        }
        return found;
    }

    /** The layers that speak about the merchant, from general to special; those that do not exist say nothing. */
    public List<LayerRules> of(Merchant merchant) {
        return Layer.of(merchant).stream().map(this::rules).toList();
    }

    /** The most special value within the setting's bounds, else its default; without a merchant the platform's. */
    public int value(@Nullable Merchant merchant, Setting setting) {
        var found = setting.defaultValue();
        for (var rules : merchant == null ? List.of(rules(Layer.PLATFORM)) : of(merchant)) {
            var value = rules.settings().get(setting.key());
            if (value != null && within(setting, value)) {
                found = value;
            }
        }
        return found;
    }

    /** What the most special layer says that mentions the kind of command; nobody if none does. */
    public Bands bands(@Nullable Merchant merchant, String kind) {
        var found = Bands.NOBODY;
        for (var rules : merchant == null ? List.of(rules(Layer.PLATFORM)) : of(merchant)) {
            found = rules.approvals().getOrDefault(kind, found);
        }
        return found;
    }

    private LayerRules rules(Layer layer) {
        var rules = layers.get(layer);
        return rules == null ? LayerRules.silent(layer) : rules;
    }

    private static boolean within(Setting setting, int value) {
        return setting.minimum() <= value && value <= setting.maximum();
    }
}
