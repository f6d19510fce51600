package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileKeys;
import org.paifang.platform.api.text.Languages;

/** Reads one layer from its configuration. A key that is wrong is named and left out; the others count. */
public final class ProfileReader {

    /** The greatest place that a layer may give an item within its group; the least is 0. */
    public static final int MAXIMUM_ORDER = ProfileKeys.MAXIMUM_ORDER;

    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern SETTING = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,29}\\.[a-z][a-z0-9-]*");
    /** Plain text: neither markup nor what turns the direction or breaks the line. */
    private static final Pattern NAME =
            Pattern.compile("(?U)[^<>\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]{1," + ProfileKeys.LONGEST_NAME + "}");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,9}");

    private final String pid;
    private final Map<FunctionId, Boolean> functions = new HashMap<>();
    private final Map<ItemId, Boolean> items = new HashMap<>();
    private final Map<ItemId, String> groups = new HashMap<>();
    private final Map<ItemId, Integer> orders = new HashMap<>();
    private final Map<ItemId, Map<Locale, String>> names = new HashMap<>();
    private final Map<String, Map<Locale, String>> groupNames = new HashMap<>();
    private final Map<String, Integer> groupOrders = new HashMap<>();
    private final Map<String, Integer> settings = new HashMap<>();
    private final Map<String, Bands> approvals = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * A layer, and one sentence for each key that does not count.
     *
     * @param rules {@code null} if the configuration does not say which layer it is
     */
    public record Result(@Nullable LayerRules rules, List<String> problems) {}

    private ProfileReader(String pid) {
        this.pid = pid;
    }

    /** Reads the configuration with the given PID; keys that Config Admin and File Install add are passed over. */
    public static Result read(String pid, Map<String, ?> configuration) {
        var reader = new ProfileReader(pid);
        var layer = reader.layer(configuration.get("layer"));
        new TreeMap<String, Object>(configuration).forEach((key, value) -> reader.take(key, String.valueOf(value)));
        var rules = layer.map(found -> new LayerRules(
                found,
                pid,
                reader.functions,
                reader.items,
                reader.groups,
                reader.orders,
                reader.settings,
                reader.approvals,
                new LayerRules.Wording(reader.names, reader.groupNames, reader.groupOrders),
                Optional.empty()));
        return new Result(rules.orElse(null), List.copyOf(reader.problems));
    }

    /** What of a configuration counts, as a document: without its layer, and without what the container adds. */
    static ProfileDocument document(Map<String, ?> configuration) {
        var entries = new HashMap<String, String>();
        configuration.forEach((key, value) -> {
            if (!key.equals("layer") && !isOfTheContainer(key)) {
                counts(key, String.valueOf(value).strip().replaceAll("\\R", " "))
                        .ifPresent(counting -> entries.put(key, counting));
            }
        });
        return new ProfileDocument(entries);
    }

    private static Optional<String> counts(String key, String value) {
        var result = read("document", Map.of("layer", Layer.PLATFORM.toString(), key, value));
        var rules = Objects.requireNonNull(result.rules());
        if (!result.problems().isEmpty()) {
            return rules.approvals().values().stream().findFirst().map(Bands::toString);
        }
        var isSwitch = !rules.functions().isEmpty() || !rules.items().isEmpty();
        return Optional.of(isSwitch ? value.toLowerCase(Locale.ROOT) : value);
    }

    private Optional<Layer> layer(@Nullable Object value) {
        var written = value == null ? "" : value.toString();
        var layer = Layer.parse(written);
        if (layer.isEmpty()) {
            problem(
                    "layer",
                    "platform, edition:<online|offline|bank>, kind:<kind>, branch:<province>[/<city>] or merchant:<number>",
                    written);
        }
        return layer;
    }

    private void take(String key, String value) {
        if (key.startsWith("function.")) {
            takeFunction(key, value);
        } else if (key.startsWith("item.")) {
            takeItem(key, value);
        } else if (key.startsWith("group.")) {
            takeGroup(key, value);
        } else if (key.startsWith("setting.")) {
            takeSetting(key, value);
        } else if (key.startsWith("approval.")) {
            takeApproval(key, value);
        } else if (!key.equals("layer") && !isOfTheContainer(key)) {
            problem(
                    key,
                    "a key layer, function.<id>, item.<id>, item.<id>.group, item.<id>.order, item.<id>.name.<language>,"
                            + " group.<id>.order, group.<id>.name.<language>, setting.<key> or approval.<kind>",
                    value);
        }
    }

    private static boolean isOfTheContainer(String key) {
        return key.startsWith("service.") || key.startsWith("felix.fileinstall.") || key.startsWith(".");
    }

    private void takeFunction(String key, String value) {
        try {
            var id = new FunctionId(key.substring("function.".length()));
            functionSwitch(key, value).ifPresent(on -> functions.put(id, on));
        } catch (IllegalArgumentException e) {
            problem(key, e.getMessage(), value);
        }
    }

    /** {@code item.refund.list}, and that with {@code .group}, {@code .order} or {@code .name.<language>} behind it. */
    private void takeItem(String key, String value) {
        var parts = key.split("\\.", 4);
        if (parts.length < 3) {
            problem(
                    key,
                    "a key item.<function>.<item>, or that with .group, .order or .name.<language> behind it",
                    value);
            return;
        }
        try {
            var id = new ItemId(parts[1] + "." + parts[2]);
            var what = parts.length == 3 ? "" : parts[3];
            switch (what) {
                case "" -> onOff(key, value).ifPresent(on -> items.put(id, on));
                case "group" -> group(key, value).ifPresent(group -> groups.put(id, group));
                case "order" -> number(key, value, 0, MAXIMUM_ORDER).ifPresent(order -> orders.put(id, order));
                default ->
                    language(key, what, value, "group or order")
                            .flatMap(language -> name(key, value).map(name -> Map.entry(language, name)))
                            .ifPresent(name -> names.computeIfAbsent(id, first -> new HashMap<>())
                                    .put(name.getKey(), name.getValue()));
            }
        } catch (IllegalArgumentException e) {
            problem(key, e.getMessage(), value);
        }
    }

    /** {@code group.money.order} or {@code group.money.name.<language>}. */
    private void takeGroup(String key, String value) {
        var parts = key.split("\\.", 3);
        if (parts.length < 3 || !GROUP.matcher(parts[1]).matches()) {
            problem(key, "a key group.<group>.order or group.<group>.name.<language>", value);
        } else if (parts[2].equals("order")) {
            number(key, value, 0, MAXIMUM_ORDER).ifPresent(order -> groupOrders.put(parts[1], order));
        } else {
            language(key, parts[2], value, "order")
                    .flatMap(language -> name(key, value).map(name -> Map.entry(language, name)))
                    .ifPresent(name -> groupNames
                            .computeIfAbsent(parts[1], first -> new HashMap<>())
                            .put(name.getKey(), name.getValue()));
        }
    }

    private Optional<Locale> language(String key, String what, String value, String others) {
        for (var language : Languages.ALL) {
            if (what.equals("name." + language.toLanguageTag())) {
                return Optional.of(language);
            }
        }
        problem(key, others + " at the end of the key, or name.<en|zh-CN|zh-TW>", value);
        return Optional.empty();
    }

    private Optional<String> name(String key, String value) {
        var name = value.strip();
        if (isName(name)) {
            return Optional.of(name);
        }
        problem(key, "1 to " + ProfileKeys.LONGEST_NAME + " characters of plain text without < and >", value);
        return Optional.empty();
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.isBlank();
    }

    /** The bounds are the function's, and it may be away: they are held against the value when it is asked for. */
    private void takeSetting(String key, String value) {
        var setting = key.substring("setting.".length());
        if (!SETTING.matcher(setting).matches()) {
            problem(key, "a key setting.<function>.<name>", value);
            return;
        }
        number(key, value, -999_999_999, 999_999_999).ifPresent(number -> settings.put(setting, number));
    }

    /** What cannot be read is no leave to do it alone: then one other person must agree. */
    private void takeApproval(String key, String value) {
        var kind = key.substring("approval.".length());
        if (!KIND.matcher(kind).matches()) {
            problem(key, "a key approval.<function>.<command>", value);
            return;
        }
        try {
            approvals.put(kind, Bands.parse(value));
        } catch (IllegalArgumentException e) {
            approvals.put(kind, Bands.ONE);
            problems.add(Problem.strict(pid, key, "one person for any amount", String.valueOf(e.getMessage()), value));
        }
    }

    /** What is offered is off: that it may be applied for is read from the document by whoever offers it. */
    private Optional<Boolean> functionSwitch(String key, String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case ProfileKeys.ON -> Optional.of(true);
            case ProfileKeys.OFF, ProfileKeys.OFFERED -> Optional.of(false);
            default -> {
                problem(key, "on, off or offered", value);
                yield Optional.empty();
            }
        };
    }

    private Optional<Boolean> onOff(String key, String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case ProfileKeys.ON -> Optional.of(true);
            case ProfileKeys.OFF -> Optional.of(false);
            default -> {
                problem(key, "on or off", value);
                yield Optional.empty();
            }
        };
    }

    private Optional<String> group(String key, String value) {
        var group = value.strip();
        if (GROUP.matcher(group).matches()) {
            return Optional.of(group);
        }
        problem(key, "lower-case words joined by hyphens", value);
        return Optional.empty();
    }

    private Optional<Integer> number(String key, String value, int minimum, int maximum) {
        var plain = value.strip();
        if (WHOLE_NUMBER.matcher(plain).matches()) {
            var number = Integer.parseInt(plain);
            if (minimum <= number && number <= maximum) {
                return Optional.of(number);
            }
        }
        problem(key, "a whole number from " + minimum + " to " + maximum, value);
        return Optional.empty();
    }

    private void problem(String key, @Nullable String wanted, String was) {
        problems.add(Problem.sentence(pid, key, String.valueOf(wanted), was));
    }
}
