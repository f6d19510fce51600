package org.paifang.bank.profiles.internal.view;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paifang.bank.profiles.internal.domain.ProfileDesk;
import org.paifang.bank.profiles.internal.domain.ProfileDesk.Sheet;
import org.paifang.bank.profiles.internal.domain.ProfileRights;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Table;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Every layer that says something, and the way to any other. */
final class LayerList extends Div {

    private static final long serialVersionUID = 1L;

    final ComboBox<Layer> choice = new ComboBox<>();

    LayerList(ProfileDesk desk, ViewSession session) {
        var texts = session.texts();
        var words = new Words(session);
        var caller = session.caller();
        addClassName("pbp-stack");
        var known = desk.known(caller);
        choice.setLabel(texts.get("list.open"));
        choice.setHelperText(texts.get("list.open.hint"));
        choice.setItemLabelGenerator(words::layer);
        choice.setItems(query -> {
            var typed = query.getFilter().orElse("");
            return Stream.concat(
                            known.stream()
                                    .filter(layer -> words.layer(layer).contains(typed)
                                            || layer.toString().contains(typed)),
                            desk.merchants(caller, Optional.empty(), typed).stream()
                                    .map(merchant -> Layer.merchant(merchant.no())))
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        choice.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                Html.open(session, chosen.getValue());
            }
        });
        var columns = List.of(
                texts.get("column.layer"),
                texts.get("column.version"),
                texts.get("column.since"),
                texts.get("column.who"),
                texts.get("column.state"));
        var table = new Table(texts.get("menu.design"), columns);
        for (var sheet : desk.layers(caller)) {
            table.row(
                    link(session, words, sheet.layer()),
                    Html.text(sheet.inForce()
                            .map(one -> Integer.toString(one.number()))
                            .orElseGet(() -> sheet.shipped().entries().isEmpty() ? "–" : texts.get("list.file"))),
                    Html.text(sheet.inForce()
                            .map(one -> session.formats().time(one.from()))
                            .orElse("–")),
                    Html.text(sheet.inForce().map(words::people).orElse("–")),
                    state(session, sheet));
        }
        add(new PageHeader(texts, "menu.design", "menu.design.hint"), choice, table);
    }

    private static Anchor link(ViewSession session, Words words, Layer layer) {
        var address =
                session.linkTo(ProfileRights.DESIGN_ITEM, Html.segments(layer)).orElse("");
        var link = Links.to(address, words.layer(layer));
        return link;
    }

    private static Div state(ViewSession session, Sheet sheet) {
        var texts = session.texts();
        var state = new Div();
        state.addClassName("pbp-badges");
        sheet.waiting().ifPresent(one -> state.add(new StatusBadge(Tone.WARNING, texts.get("state.waiting"))));
        sheet.draft()
                .ifPresent(one -> state.add(new StatusBadge(
                        Tone.PROGRESS, texts.get("state.draft", one.by().toString()))));
        sheet.versions().stream().findFirst().ifPresent(newest -> {
            if (newest.waits(Instant.now())) {
                state.add(new StatusBadge(
                        Tone.NEUTRAL,
                        texts.get("state.scheduled", session.formats().time(newest.from()))));
            } else if (!newest.cohort().isAll() && newest.cancelledAt().isEmpty()) {
                state.add(new StatusBadge(Tone.NEUTRAL, texts.get("state.staged")));
            }
        });
        if (state.getChildren().findAny().isEmpty()) {
            state.add(new Span("–"));
        }
        return state;
    }
}
