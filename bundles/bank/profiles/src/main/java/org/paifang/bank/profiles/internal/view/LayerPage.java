package org.paifang.bank.profiles.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.profiles.internal.domain.Board;
import org.paifang.bank.profiles.internal.domain.ProfileDesk;
import org.paifang.bank.profiles.internal.domain.ProfileDesk.Sheet;
import org.paifang.bank.profiles.internal.domain.ProfileRights;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileArchive.Saving;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileDraft;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** One layer: its menu, its settings, what would be published, what was. Every edit is kept in the layer's draft at once. */
final class LayerPage extends Div {

    private static final long serialVersionUID = 1L;

    final Notice notice = new Notice();
    final Div conflict = new Div();
    final ComboBox<Merchant> as = new ComboBox<>();
    final MenuBoard menu;
    final SettingsBoard settings;
    final PublishPanel publish;
    final HistoryPanel history;
    final TabSheet tabs = new TabSheet();
    private final Paragraph state = new Paragraph();
    private final transient ProfileDesk desk;
    private final transient ViewSession session;
    private final transient Words words;
    private final transient Layer layer;
    private final Tab publishTab;
    private transient Sheet sheet;
    private transient @Nullable Board board;

    LayerPage(ProfileDesk desk, ViewSession session, Layer layer) {
        this.desk = desk;
        this.session = session;
        this.layer = layer;
        this.words = new Words(session);
        this.sheet = desk.open(session.caller(), layer);
        addClassName("pbp-stack");
        menu = new MenuBoard(this, session);
        settings = new SettingsBoard(this, session);
        publish = new PublishPanel(this, desk, session);
        history = new HistoryPanel(this, desk, session);
        var texts = session.texts();
        state.addClassName("pbp-quiet");
        conflict.addClassName("pbp-ways");
        as.setLabel(texts.get("as.label"));
        as.setHelperText(texts.get("as.hint"));
        as.setItemLabelGenerator(merchant -> merchant.no() + " " + merchant.name());
        as.setItems(query -> desk
                .merchants(
                        session.caller(), Optional.of(layer), query.getFilter().orElse(""))
                .stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        desk.merchants(session.caller(), Optional.of(layer), "").stream()
                .findFirst()
                .ifPresent(as::setValue);
        as.addValueChangeListener(chosen -> render());
        tabs.addClassName("pbp-tabs");
        tabs.add(texts.get("tab.menu"), Html.of("pbp-stack", as, menu));
        tabs.add(texts.get("tab.settings"), settings);
        publishTab = tabs.add(texts.get("tab.publish"), publish);
        tabs.add(texts.get("tab.history"), history);
        tabs.addSelectedChangeListener(chosen -> publish.reckon());
        add(
                Links.back(session, ProfileRights.DESIGN_ITEM, words.texts().get("menu.design")),
                new H1(words.layer(layer)),
                state,
                notice,
                conflict,
                tabs);
        render();
    }

    Sheet sheet() {
        return sheet;
    }

    Layer layer() {
        return layer;
    }

    Board board() {
        var present = board;
        if (present == null) {
            throw new IllegalStateException("the page was not drawn");
        }
        return present;
    }

    boolean mayEdit() {
        return desk.mayEdit(session.caller(), layer);
    }

    List<InstalledFunction> functions() {
        return desk.installed(session.caller());
    }

    Words words() {
        return words;
    }

    Optional<MerchantNo> seenAs() {
        return Optional.ofNullable(as.getValue()).map(Merchant::no);
    }

    /** Keeps what the reader made of the draft. */
    void change(ProfileDocument next) {
        if (next.equals(sheet.text())) {
            return;
        }
        var base = sheet.text();
        notice.clear();
        conflict.removeAll();
        take(base, next, desk.save(session.caller(), layer, revision(), onto(), next));
    }

    /** Begins, or goes on with, a draft of this text, also if that is what is published: to give it to others. */
    void begin(ProfileDocument text) {
        notice.clear();
        conflict.removeAll();
        take(sheet.text(), text, desk.save(session.caller(), layer, revision(), onto(), text));
        showPublish();
    }

    boolean isPublishShown() {
        return publishTab.equals(tabs.getSelectedTab());
    }

    /** The draft is given up. */
    void discard() {
        sheet.draft().ifPresent(draft -> {
            var answer = desk.discard(session.caller(), layer, draft.revision());
            notice.show(
                    answer instanceof Saving.Discarded ? Tone.SUCCESS : Tone.WARNING,
                    words.texts().get(answer instanceof Saving.Discarded ? "draft.discarded" : "draft.moved-on"));
            refresh();
        });
    }

    void showPublish() {
        tabs.setSelectedTab(publishTab);
    }

    void refresh() {
        sheet = desk.open(session.caller(), layer);
        render();
    }

    private int revision() {
        return sheet.draft().map(ProfileDraft::revision).orElse(0);
    }

    private int onto() {
        return sheet.newest();
    }

    private void take(ProfileDocument base, ProfileDocument mine, Saving answer) {
        if (answer instanceof Saving.Refused refused) {
            notice.show(
                    Tone.ERROR, refused.reasons().stream().map(words::reason).collect(Collectors.joining(" ")));
        } else if (answer instanceof Saving.Overtaken overtaken) {
            bringTogether(base, mine, overtaken);
        }
        refresh();
    }

    /** Somebody was faster: what only one of both changed is kept; what both changed, people decide. */
    private void bringTogether(ProfileDocument base, ProfileDocument mine, Saving.Overtaken overtaken) {
        sheet = desk.open(session.caller(), layer);
        var theirs = overtaken.theirs().map(ProfileDraft::document).orElseGet(sheet::published);
        var who = overtaken.theirs().map(draft -> draft.by().toString()).orElseGet(() -> words.texts()
                .get("draft.somebody"));
        var merged = ProfileDocument.merge(base, theirs, mine);
        if (merged.conflicts().isEmpty()) {
            var saved = desk.save(session.caller(), layer, revision(), onto(), merged.document());
            notice.show(
                    saved instanceof Saving.Saved ? Tone.SUCCESS : Tone.WARNING,
                    words.texts().get(saved instanceof Saving.Saved ? "draft.merged" : "draft.moved-on", who));
            return;
        }
        notice.show(Tone.WARNING, words.texts().get("draft.conflict", who));
        var keepMine = new Button(words.texts().get("draft.mine"), clicked -> change(merged.document()));
        var keepTheirs = new Button(words.texts().get("draft.theirs"), clicked -> {
            notice.clear();
            conflict.removeAll();
            // what they did not touch is kept in either case
            change(ProfileDocument.merge(base, mine, theirs).document());
        });
        conflict.add(words.changes(theirs, merged.document(), functions()), keepMine, keepTheirs);
    }

    private void render() {
        var texts = words.texts();
        board = desk.board(session.caller(), layer, sheet.text(), seenAs());
        var draft = sheet.draft();
        state.setText(
                draft.isPresent()
                        ? texts.get(
                                "draft.state",
                                draft.get().revision(),
                                draft.get().by().toString(),
                                session.formats().time(draft.get().at()))
                        : texts.get(mayEdit() ? "draft.none" : "draft.read-only"));
        menu.render();
        settings.render();
        publish.render();
        history.render();
    }
}
