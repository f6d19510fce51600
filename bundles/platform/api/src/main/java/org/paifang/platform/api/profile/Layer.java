package org.paifang.platform.api.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * A layer of the profiles, written {@code platform}, {@code edition:offline}, {@code kind:POS}, {@code branch:廣東} or
 * {@code branch:廣東/深圳市}, or {@code merchant:200001}.
 *
 * @param of which edition, kind (in upper case), branch or merchant; empty for the platform
 */
public record Layer(Scope scope, String of) {

    /** How far a layer reaches, from general to special. */
    public enum Scope {
        PLATFORM,
        EDITION,
        KIND,
        /** A province; and, more special, a city of it. */
        BRANCH,
        MERCHANT
    }

    public static final Layer PLATFORM = new Layer(Scope.PLATFORM, "");

    private static final Map<Edition, Layer> EDITIONS = Stream.of(Edition.values())
            .collect(Collectors.toMap(
                    edition -> edition,
                    edition -> new Layer(Scope.EDITION, edition.name().toLowerCase(Locale.ROOT)),
                    (one, other) -> one,
                    () -> new EnumMap<>(Edition.class)));

    public static Layer edition(Edition edition) {
        return Objects.requireNonNull(EDITIONS.get(edition));
    }

    public static Layer kind(String kind) {
        return new Layer(Scope.KIND, kind.toUpperCase(Locale.ROOT));
    }

    public static Layer branch(Branch branch) {
        return new Layer(Scope.BRANCH, branch.toString());
    }

    public static Layer merchant(MerchantNo no) {
        return new Layer(Scope.MERCHANT, no.value());
    }

    /** The layers that speak about a merchant, from general to special. */
    public static List<Layer> of(Merchant merchant) {
        var layers = new ArrayList<Layer>(shared(merchant));
        layers.add(merchant(merchant.no()));
        return layers;
    }

    /** As {@link #of(Merchant)}, without the merchant's own. */
    public static List<Layer> shared(Merchant merchant) {
        var layers = new ArrayList<Layer>();
        layers.add(PLATFORM);
        layers.add(edition(merchant.edition()));
        layers.add(kind(merchant.kind()));
        merchant.branch().ifPresent(branch -> {
            layers.add(branch(new Branch(branch.province(), "")));
            if (!branch.city().isEmpty()) {
                layers.add(branch(branch));
            }
        });
        return layers;
    }

    /** Whether it speaks about the merchant. */
    public boolean reaches(Merchant merchant) {
        return switch (scope) {
            case PLATFORM -> true;
            case EDITION -> of.equalsIgnoreCase(merchant.edition().name());
            case KIND -> of.equalsIgnoreCase(merchant.kind());
            case BRANCH -> merchant.branch().filter(Branch.parse(of)::holds).isPresent();
            case MERCHANT -> of.equals(merchant.no().value());
        };
    }

    /** Reads what an administrator wrote; empty if it names no layer that can exist. */
    public static Optional<Layer> parse(String written) {
        var plain = written.strip();
        if (plain.equalsIgnoreCase("platform")) {
            return Optional.of(PLATFORM);
        }
        var colon = plain.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var of = plain.substring(colon + 1).strip();
        return switch (plain.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
            case "edition" -> editionNamed(of);
            case "kind" -> of.isEmpty() ? Optional.empty() : Optional.of(kind(of));
            case "branch" -> branchNamed(of);
            case "merchant" -> merchantNumbered(of);
            default -> Optional.empty();
        };
    }

    /** As decisions and explanations name it: {@code profile merchant 200001}. */
    public String label() {
        var name = "profile " + scope.name().toLowerCase(Locale.ROOT);
        return of.isEmpty() ? name : name + " " + of;
    }

    private static Optional<Layer> editionNamed(String name) {
        for (var edition : Edition.values()) {
            if (edition.name().equalsIgnoreCase(name)) {
                return Optional.of(edition(edition));
            }
        }
        return Optional.empty();
    }

    private static Optional<Layer> branchNamed(String name) {
        try {
            return Optional.of(branch(Branch.parse(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Layer> merchantNumbered(String number) {
        try {
            return Optional.of(merchant(new MerchantNo(number.toLowerCase(Locale.ROOT))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        var name = scope.name().toLowerCase(Locale.ROOT);
        return of.isEmpty() ? name : name + ":" + of;
    }
}
