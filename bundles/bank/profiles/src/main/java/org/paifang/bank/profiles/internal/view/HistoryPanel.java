package org.paifang.bank.profiles.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import org.paifang.bank.profiles.internal.domain.ProfileDesk;
import org.paifang.platform.api.profile.ProfileArchive.Publishing;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileVersion;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Every version of a layer, what it changed, and the way back to it. */
final class HistoryPanel extends Div {

    private static final long serialVersionUID = 1L;

    final Notice notice = new Notice();
    private final Div place = new Div();
    private final LayerPage page;
    private final transient ProfileDesk desk;
    private final transient ViewSession session;

    HistoryPanel(LayerPage page, ProfileDesk desk, ViewSession session) {
        this.page = page;
        this.desk = desk;
        this.session = session;
        addClassName("pbp-stack");
        place.addClassName("pbp-stack");
        add(notice, place);
    }

    void render() {
        place.removeAll();
        var versions = page.sheet().versions();
        if (versions.isEmpty()) {
            place.add(Html.quiet(text("history.nothing")));
        }
        for (var i = 0; i < versions.size(); i++) {
            var before = i + 1 < versions.size() ? versions.get(i + 1).document() : ProfileDocument.EMPTY;
            place.add(card(versions.get(i), before));
        }
        if (!page.sheet().shipped().entries().isEmpty()) {
            var shipped = new NativeDetails(text("history.file"));
            shipped.setContent(
                    page.words().changes(ProfileDocument.EMPTY, page.sheet().shipped(), page.functions()));
            place.add(shipped);
        }
    }

    private Component card(ProfileVersion version, ProfileDocument before) {
        var formats = session.formats();
        var head = Html.of(
                "pbp-version",
                Html.text(text("history.version", version.number())),
                Html.text(formats.time(version.from())),
                Html.text(page.words().people(version)));
        head.add(state(version));
        var changes = new NativeDetails(text("history.changes"));
        changes.setContent(page.words().changes(before, version.document(), page.functions()));
        var card = new Card(head);
        if (!version.comment().isBlank()) {
            card.add(new Paragraph(version.comment()));
        }
        card.add(changes, ways(version));
        return card;
    }

    private StatusBadge state(ProfileVersion version) {
        if (version.cancelledAt().isPresent()) {
            return new StatusBadge(Tone.NEUTRAL, text("history.cancelled"));
        }
        if (version.waits(Instant.now())) {
            return new StatusBadge(Tone.PROGRESS, text("history.scheduled"));
        }
        var isInForce = page.sheet().inForce().filter(version::equals).isPresent();
        if (isInForce || isStaged(version, page.sheet().versions())) {
            return new StatusBadge(Tone.SUCCESS, page.words().cohort(version.cohort()));
        }
        return new StatusBadge(Tone.NEUTRAL, text("history.past"));
    }

    private static boolean isStaged(ProfileVersion version, List<ProfileVersion> versions) {
        return !version.cohort().isAll() && versions.get(0).equals(version);
    }

    private Component ways(ProfileVersion version) {
        var ways = Html.of("pbp-ways");
        if (!page.mayEdit()) {
            return ways;
        }
        if (version.waits(Instant.now())) {
            ways.add(new Button(text("history.cancel"), clicked -> {
                var outcome = desk.cancel(session.caller(), page.layer(), version.number());
                var done = outcome instanceof Publishing.Published;
                notice.show(
                        done ? Tone.SUCCESS : Tone.WARNING,
                        text(done ? "history.cancel.done" : "profile.not-scheduled"));
                page.refresh();
            }));
        } else if (page.sheet().waiting().isEmpty()) {
            var key = isStaged(version, page.sheet().versions()) ? "history.widen" : "history.return";
            var back = new Button(text(key, version.number()), clicked -> page.begin(version.document()));
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            ways.add(back);
        }
        return ways;
    }

    private String text(String key, Object... arguments) {
        return session.texts().get(key, arguments);
    }
}
