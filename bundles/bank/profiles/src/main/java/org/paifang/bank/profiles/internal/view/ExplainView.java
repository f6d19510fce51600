package org.paifang.bank.profiles.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paifang.bank.profiles.internal.domain.ProfileDesk;
import org.paifang.platform.api.access.EffectiveMenu.Entry;
import org.paifang.platform.api.access.EffectiveMenu.Group;
import org.paifang.platform.api.access.Explanation;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.ui.api.Localised;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Why an operator sees or does not see something, now or at a moment; and the whole menu of that moment. */
public final class ExplainView extends Div {

    private static final long serialVersionUID = 1L;

    final ComboBox<Operator> operator = new ComboBox<>();
    final DateTimePicker at = new DateTimePicker();
    final Notice notice = new Notice();
    final Div place = new Div();
    private final transient ProfileDesk desk;
    private final transient ViewSession session;
    private final transient Words words;
    private transient Registration looking = () -> {};

    /** What was found out about one item. */
    private record Answer(ItemId item, String title, Explanation explanation) {}

    private record Answers(List<Group> menu, List<Answer> items) {}

    public ExplainView(ProfileDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        this.words = new Words(session);
        addClassNames("pbp-view", "pbp-stack");
        var texts = session.texts();
        operator.setItemLabelGenerator(one -> one.id() + " " + one.name());
        operator.setItems(
                query -> desk.operators(session.caller(), query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        operator.addValueChangeListener(chosen -> look());
        at.addValueChangeListener(chosen -> look());
        Localised.dateTimePicker(at, texts);
        texts.bind(operator::setLabel, "explain.operator");
        texts.bind(operator::setHelperText, "explain.operator.hint");
        texts.bind(at::setLabel, "explain.at");
        texts.onChange(() -> {
            at.setHelperText(
                    texts.get("explain.at.hint", session.formats().zone().getId()));
            look();
        });
        place.addClassName("pbp-stack");
        getElement().appendChild(Style.element());
        add(
                new PageHeader(texts, "menu.explain", "menu.explain.hint"),
                Html.of("pbp-form", operator, at),
                notice,
                place);
    }

    private void look() {
        looking.remove();
        place.removeAll();
        notice.clear();
        var who = operator.getValue();
        if (who == null) {
            return;
        }
        Optional<Instant> moment = Optional.ofNullable(at.getValue())
                .map(local -> local.atZone(session.formats().zone()).toInstant());
        if (moment.filter(one -> one.isAfter(Instant.now())).isPresent()) {
            notice.show(Tone.WARNING, session.texts().get("explain.future"));
            return;
        }
        notice.show(Tone.PROGRESS, session.texts().get("explain.looking"));
        looking = session.background(
                () -> answers(who, moment),
                this::show,
                failed -> notice.show(Tone.ERROR, session.texts().get("explain.failed")));
    }

    private Optional<Answers> answers(Operator who, Optional<Instant> moment) {
        var language = session.texts().locale();
        return desk.view(session.caller(), who.id(), moment).map(view -> {
            var menu = view.menu(who.id());
            var installed = desk.installed(session.caller());
            var items = view.items(who.id()).stream()
                    .map(item -> new Answer(
                            item,
                            title(menu, item, language).orElseGet(() -> words.name(item.value(), installed)),
                            view.explain(who.id(), item)))
                    .toList();
            return new Answers(menu, items);
        });
    }

    private static Optional<String> title(List<Group> menu, ItemId item, Locale language) {
        return menu.stream()
                .flatMap(group -> group.entries().stream())
                .filter(entry -> entry.item().id().equals(item))
                .findFirst()
                .flatMap(entry -> title(entry, language));
    }

    private static Optional<String> title(Entry entry, Locale language) {
        return entry.function().messages().find(language, entry.item().titleKey());
    }

    private void show(Optional<Answers> found) {
        notice.clear();
        place.removeAll();
        if (found.isEmpty()) {
            notice.show(Tone.WARNING, session.texts().get("explain.unknown"));
            return;
        }
        place.add(new H2(session.texts().get("explain.menu")), menu(found.get().menu()));
        place.add(new H2(session.texts().get("explain.items")));
        found.get().items().forEach(answer -> place.add(details(answer)));
    }

    private Component menu(List<Group> groups) {
        var list = new UnorderedList();
        list.addClassName("pbp-menu");
        var language = session.texts().locale();
        for (var group : groups) {
            var functions = group.entries().stream().map(Entry::function).toList();
            var title = Optional.ofNullable(group.names().get(language))
                    .orElseGet(() -> words.group(group.id(), functions));
            var items = new UnorderedList();
            group.entries()
                    .forEach(entry -> items.add(new ListItem(
                            title(entry, language).orElse(entry.item().id().value()))));
            var strong = new Span(title);
            strong.addClassName("pbp-strong");
            list.add(new ListItem(strong, items));
        }
        return groups.isEmpty() ? Html.quiet(session.texts().get("explain.menu.empty")) : list;
    }

    private Component details(Answer answer) {
        var decision = answer.explanation().decision();
        var word = session.texts()
                .get("verdict."
                        + decision.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var summary = Html.of(
                "pbp-answer",
                Html.text(answer.title()),
                Html.quiet(answer.item().value()),
                new StatusBadge(decision.allowed() ? Tone.SUCCESS : Tone.ERROR, word));
        var details = new NativeDetails(summary);
        var steps = new OrderedList();
        steps.addClassName("pbp-changes");
        answer.explanation().grounds().forEach(ground -> steps.add(step(ground)));
        details.setContent(steps);
        return details;
    }

    private ListItem step(Explanation.Ground ground) {
        var step = new ListItem();
        ground.profile().ifPresent(source -> step.add(Html.quiet(source(source) + " ")));
        step.add(Html.text(words.reason(ground.said())));
        if (ground.decisive()) {
            step.addClassName("pbp-strong");
            step.add(new StatusBadge(Tone.NEUTRAL, session.texts().get("explain.decides")));
        }
        return step;
    }

    private String source(Explanation.Source source) {
        var layer = Layer.parse(source.layer()).map(words::layer).orElse(source.layer());
        if (source.version() == 0) {
            return session.texts().get("explain.file", layer);
        }
        return session.texts()
                .get(
                        "explain.version",
                        layer,
                        source.version(),
                        words.people(source.by(), source.agreed()),
                        source.since().map(session.formats()::time).orElse(""));
    }
}
