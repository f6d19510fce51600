package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileDocument;

/**
 * All layers of the profiles at one moment, each as its file says it and, above that, as it was published. Immutable; what
 * it costs to ask, and to change a layer, does not grow with the merchants.
 */
public final class ProfileBook {

    public static final ProfileBook EMPTY =
            new ProfileBook(Map.of(), Map.of(), Map.of(), Shards.of(Map.of()), List.of());

    private final Map<Layer, LayerRules> files;
    private final Map<Layer, ProfileDocument> fileTexts;
    private final Map<Layer, Slot> shared;
    private final Shards<MerchantNo, Slot> own;
    private final List<String> problems;
    private final Map<MerchantNo, LayerRules> ownFiles;

    /** What the layers that merchants share say, for all who share all of them. Found once, by whoever asks first. */
    private final Map<Party.Kin, Chain> chains = new ConcurrentHashMap<>();

    /** In the order of the layers, without those that say nothing. */
    private record Chain(List<Slot> slots, boolean isStaged, List<LayerRules> rules) {}

    private ProfileBook(
            Map<Layer, LayerRules> files,
            Map<Layer, ProfileDocument> fileTexts,
            Map<Layer, Slot> shared,
            Shards<MerchantNo, Slot> own,
            List<String> problems) {
        this.files = Map.copyOf(files);
        this.fileTexts = Map.copyOf(fileTexts);
        this.shared = Map.copyOf(shared);
        this.own = own;
        this.problems = List.copyOf(problems);
        this.ownFiles = files.entrySet().stream()
                .filter(entry -> entry.getKey().scope() == Layer.Scope.MERCHANT)
                .collect(Collectors.toUnmodifiableMap(
                        entry -> new MerchantNo(entry.getKey().of()), Map.Entry::getValue));
    }

    /** Reads the configurations by their PIDs. Of two that say they are the same layer, the first PID counts. */
    public static ProfileBook read(Map<String, ? extends Map<String, ?>> configurations) {
        var layers = new LinkedHashMap<Layer, LayerRules>();
        var texts = new HashMap<Layer, ProfileDocument>();
        var problems = new ArrayList<String>();
        new TreeMap<String, Map<String, ?>>(configurations).forEach((pid, configuration) -> {
            var result = ProfileReader.read(pid, configuration);
            problems.addAll(result.problems());
            var rules = result.rules();
            if (rules != null) {
                var first = layers.putIfAbsent(rules.layer(), rules);
                if (first != null) {
                    problems.add(pid + " is ignored; the same layer is given by " + first.source());
                } else {
                    texts.put(rules.layer(), ProfileReader.document(configuration));
                }
            }
        });
        return new ProfileBook(layers, texts, Map.of(), Shards.of(Map.of()), problems);
    }

    /** The files of this, under what was published. */
    ProfileBook under(Map<Layer, Slot> published) {
        var others = new HashMap<Layer, Slot>();
        var merchants = new HashMap<MerchantNo, Slot>();
        published.forEach((layer, slot) -> {
            if (layer.scope() == Layer.Scope.MERCHANT) {
                merchants.put(new MerchantNo(layer.of()), slot);
            } else {
                others.put(layer, slot);
            }
        });
        return new ProfileBook(files, fileTexts, others, Shards.of(merchants), problems);
    }

    /** The files of another one, under what was published here. */
    ProfileBook over(ProfileBook otherFiles) {
        return new ProfileBook(otherFiles.files, otherFiles.fileTexts, shared, own, otherFiles.problems);
    }

    /** This with something else published for a layer, or nothing. */
    ProfileBook with(Layer layer, @Nullable Slot slot) {
        if (layer.scope() == Layer.Scope.MERCHANT) {
            return new ProfileBook(files, fileTexts, shared, own.with(new MerchantNo(layer.of()), slot), problems);
        }
        var others = new HashMap<>(shared);
        if (slot == null) {
            others.remove(layer);
        } else {
            others.put(layer, slot);
        }
        return new ProfileBook(files, fileTexts, others, own, problems);
    }

    /** What the files say, by layer. */
    Map<Layer, ProfileDocument> files() {
        return fileTexts;
    }

    /** The PIDs of the files, by layer. */
    Map<Layer, String> fileNames() {
        return files.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().source()));
    }

    /** What was wrong in the configurations, one sentence each. */
    public List<String> problems() {
        return problems;
    }

    /** What the layers of these settings have out of their bounds, one sentence each. */
    public List<String> problems(Collection<Setting> settings) {
        var found = new ArrayList<String>();
        for (var rules : files.values()) {
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
        return Layer.of(merchant).stream()
                .flatMap(layer -> {
                    var said = said(layer, merchant);
                    return said.isEmpty() ? Stream.of(LayerRules.silent(layer)) : said.stream();
                })
                .toList();
    }

    /** As {@link #of(Merchant)}, without those that say nothing. */
    public List<LayerRules> speaking(Merchant merchant) {
        return speaking(merchant.no(), Party.Kin.of(merchant), () -> merchant);
    }

    /** As {@link #speaking(Merchant)}; the merchant itself, which lies further away, is only looked at if it must be. */
    List<LayerRules> speaking(MerchantNo no, Party.Kin kin, Supplier<Merchant> merchant) {
        var chain = chains.get(kin);
        if (chain == null) {
            chain = chains.computeIfAbsent(kin, first -> chain(merchant.get()));
        }
        var file = ownFiles.isEmpty() ? null : ownFiles.get(no);
        var slot = own.get(no);
        if (file == null && slot == null && !chain.isStaged()) {
            return chain.rules();
        }
        var whose = merchant.get();
        var all = new ArrayList<LayerRules>();
        for (var one : chain.slots()) {
            add(all, one.of(whose));
        }
        add(all, file);
        add(all, slot == null ? null : slot.of(whose));
        return all;
    }

    /** The most special value within the setting's bounds, else its default; without a merchant the platform's. */
    public int value(@Nullable Merchant merchant, Setting setting) {
        var found = setting.defaultValue();
        for (var rules : asked(merchant)) {
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
        for (var rules : asked(merchant)) {
            found = rules.approvals().getOrDefault(kind, found);
        }
        return found;
    }

    private List<LayerRules> asked(@Nullable Merchant merchant) {
        if (merchant != null) {
            return speaking(merchant);
        }
        var all = new ArrayList<LayerRules>();
        add(all, files.get(Layer.PLATFORM));
        var slot = shared.get(Layer.PLATFORM);
        add(all, slot == null ? null : slot.most());
        return all;
    }

    private Chain chain(Merchant merchant) {
        var slots = Layer.shared(merchant).stream()
                .flatMap(layer -> Stream.of(
                        Optional.ofNullable(files.get(layer)).map(Slot::of), Optional.ofNullable(shared.get(layer))))
                .flatMap(Optional::stream)
                .toList();
        var isStaged = slots.stream().anyMatch(Slot::isStaged);
        return new Chain(
                slots,
                isStaged,
                isStaged
                        ? List.of()
                        : slots.stream()
                                .map(Slot::most)
                                .filter(Objects::nonNull)
                                .toList());
    }

    private List<LayerRules> said(Layer layer, Merchant merchant) {
        var slot = layer.scope() == Layer.Scope.MERCHANT ? own.get(merchant.no()) : shared.get(layer);
        var said = new ArrayList<LayerRules>();
        add(said, files.get(layer));
        add(said, slot == null ? null : slot.of(merchant));
        return said;
    }

    private static void add(List<LayerRules> all, @Nullable LayerRules rules) {
        if (rules != null) {
            all.add(rules);
        }
    }

    private static boolean within(Setting setting, int value) {
        return setting.minimum() <= value && value <= setting.maximum();
    }
}
