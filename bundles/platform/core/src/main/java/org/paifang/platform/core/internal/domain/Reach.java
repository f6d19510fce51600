package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileArchive.Impact;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileVersion;

/** For how many merchants a document, published for a layer, would change what they have. */
final class Reach {

    private final ProfileBook now;
    private final Layer layer;
    private final ProfileDocument document;
    private final Map<String, Integer> byKey = new HashMap<>();

    private Reach(ProfileBook now, Layer layer, ProfileDocument document) {
        this.now = now;
        this.layer = layer;
        this.document = document;
    }

    static Impact of(Directory directory, ProfileBook now, Layer layer, ProfileDocument document, Cohort cohort) {
        var reach = new Reach(now, layer, document);
        var reached = 0;
        var changed = 0;
        for (var merchant : merchants(directory, layer)) {
            if (cohort.contains(Slot.salt(layer), merchant.no(), merchant::branch)) {
                reached++;
                changed += reach.changes(merchant) ? 1 : 0;
            }
        }
        return new Impact(reached, changed, reach.byKey);
    }

    private static Collection<Merchant> merchants(Directory directory, Layer layer) {
        return layer.scope() == Layer.Scope.MERCHANT
                ? directory.merchant(new MerchantNo(layer.of())).stream().toList()
                : directory.allMerchants().stream().filter(layer::reaches).toList();
    }

    private boolean changes(Merchant merchant) {
        var before = new ArrayList<ProfileDocument>();
        var after = new ArrayList<ProfileDocument>();
        var said = ProfileDocument.EMPTY;
        for (var rules : now.of(merchant)) {
            var text = rules.version().map(ProfileVersion::document).orElseGet(() -> now.files()
                    .getOrDefault(rules.layer(), ProfileDocument.EMPTY));
            var isPublished = rules.layer().equals(layer) && rules.version().isPresent();
            before.add(text);
            if (isPublished) {
                said = text;
                after.remove(document);
            } else {
                after.add(text);
            }
            if (rules.layer().equals(layer)) {
                after.add(document);
            }
        }
        var any = false;
        for (var change : said.changesTo(document)) {
            if (!last(before, change.key()).equals(last(after, change.key()))) {
                byKey.merge(change.key(), 1, Integer::sum);
                any = true;
            }
        }
        return any;
    }

    /** What the most special one says that mentions it. */
    private static Optional<String> last(List<ProfileDocument> layers, String key) {
        return layers.stream().flatMap(one -> one.get(key).stream()).reduce((general, special) -> special);
    }
}
