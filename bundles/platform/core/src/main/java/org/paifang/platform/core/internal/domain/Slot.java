package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileVersion;

/**
 * What a layer says at one moment: one thing to most, and perhaps another thing to some. Immutable.
 *
 * @param most {@code null} if it says nothing to those who are not of the cohort
 * @param some {@code null} if there is no cohort
 * @param salt so that the same merchants are not the first everywhere
 */
record Slot(@Nullable LayerRules most, @Nullable LayerRules some, Cohort cohort, FunctionId salt) {

    static final String SOURCE = "published";

    /** What the versions of a layer, oldest first, come to at a moment; empty if none counts. */
    static Optional<Slot> of(Layer layer, List<ProfileVersion> versions, Instant now) {
        ProfileVersion most = null;
        ProfileVersion some = null;
        for (var version : versions) {
            if (version.cancelledAt().isEmpty() && !version.from().isAfter(now)) {
                most = version.cohort().isAll() ? version : most;
                some = version.cohort().isAll() ? null : version;
            }
        }
        if (most == null && some == null) {
            return Optional.empty();
        }
        return Optional.of(new Slot(
                most == null ? null : rules(most),
                some == null ? null : rules(some),
                some == null ? Cohort.ALL : some.cohort(),
                salt(layer)));
    }

    /** One that says the same to everybody. */
    static Slot of(LayerRules rules) {
        return new Slot(rules, null, Cohort.ALL, new FunctionId("profile"));
    }

    static FunctionId salt(Layer layer) {
        return new FunctionId("profile-" + Integer.toHexString(layer.toString().hashCode()));
    }

    static LayerRules rules(ProfileVersion version) {
        return rules(version.layer(), version.document()).of(version);
    }

    static LayerRules rules(Layer layer, ProfileDocument document) {
        var configuration = new HashMap<String, Object>(document.entries());
        configuration.put("layer", layer.toString());
        var rules = ProfileReader.read(SOURCE, configuration).rules();
        return rules == null ? LayerRules.silent(layer) : rules;
    }

    boolean isStaged() {
        return some != null;
    }

    @Nullable
    LayerRules of(Merchant merchant) {
        return some != null && cohort.contains(salt, merchant.no(), merchant::branch) ? some : most;
    }
}
