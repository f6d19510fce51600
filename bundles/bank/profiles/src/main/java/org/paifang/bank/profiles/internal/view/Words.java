package org.paifang.bank.profiles.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paifang.bank.profiles.internal.domain.Board;
import org.paifang.bank.profiles.internal.domain.Changes;
import org.paifang.bank.profiles.internal.domain.PublishCommand;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileArchive.Voice;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileVersion;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.PlatformTexts;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** Layers, versions and changes as the reader knows them. */
final class Words {

    private final ViewSession session;

    Words(ViewSession session) {
        this.session = session;
    }

    String layer(Layer layer) {
        return reason(PublishCommand.words(layer));
    }

    /** A layer, and from what it speaks. */
    String voice(Voice voice, Board board) {
        if (voice.version().isPresent()) {
            return texts().get(
                            "voice.version",
                            layer(voice.layer()),
                            voice.version().get().number());
        }
        if (voice.equals(board.drafted())) {
            return texts().get("voice.draft", layer(voice.layer()));
        }
        return voice.document().equals(ProfileDocument.EMPTY)
                ? layer(voice.layer())
                : texts().get("voice.file", layer(voice.layer()));
    }

    String cohort(Cohort cohort) {
        if (cohort.isAll()) {
            return texts().get("who.all");
        }
        if (cohort.merchants().isEmpty() && cohort.branches().isEmpty()) {
            return texts().get("who.share", cohort.percent());
        }
        var named = cohort.merchants().stream().map(MerchantNo::value).sorted().collect(Collectors.joining(", "));
        var branches = cohort.branches().stream().map(Branch::toString).sorted().collect(Collectors.joining(", "));
        return named.isEmpty() || branches.isEmpty() ? named + branches : named + ", " + branches;
    }

    /** Who published a version, and who agreed. */
    String people(ProfileVersion version) {
        return people(Optional.of(version.by()), version.agreed());
    }

    String people(Optional<OperatorId> by, List<OperatorId> agreed) {
        var who = by.map(OperatorId::toString).orElse("");
        return agreed.isEmpty()
                ? who
                : texts().get(
                                "people.agreed",
                                who,
                                agreed.stream().map(OperatorId::toString).collect(Collectors.joining(", ")));
    }

    String reason(Reason reason) {
        return texts().get(reason, session.formats());
    }

    /** The difference, one line each. */
    UnorderedList changes(ProfileDocument before, ProfileDocument after, List<InstalledFunction> functions) {
        var list = new UnorderedList();
        list.addClassName("pbp-changes");
        new Changes(id -> name(id, functions))
                .between(before, after)
                .forEach(change -> list.add((Component) new ListItem(reason(change))));
        return list;
    }

    /** What the reader knows something by: an item's title with its id, a group's title, else the id. */
    String name(String id, List<InstalledFunction> functions) {
        for (var function : functions) {
            for (var item : function.descriptor().items()) {
                if (item.id().value().equals(id)) {
                    return function.messages().find(locale(), item.titleKey()).orElse(id);
                }
            }
        }
        return group(id, functions);
    }

    /** A group's title as it comes, without the profile's. */
    String group(String id, List<InstalledFunction> functions) {
        var key = "group." + id;
        return PlatformTexts.messages()
                .find(locale(), key)
                .or(() -> functions.stream()
                        .flatMap(function -> function.messages().find(locale(), key).stream())
                        .findFirst())
                .orElse(id);
    }

    Texts texts() {
        return session.texts();
    }

    private Locale locale() {
        return texts().locale();
    }
}
