package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.functions.internal.domain.Copy;
import org.paifang.bank.functions.internal.domain.Details;
import org.paifang.bank.functions.internal.domain.FunctionDesk;
import org.paifang.bank.functions.internal.domain.FunctionRights;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Everything about one function, and the ways to change it. */
final class FunctionPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FunctionDesk desk;
    private final transient ViewSession session;
    private final transient Words words;
    private final transient VersionTable versions;
    private transient Registration reading = () -> {};
    private transient @Nullable FunctionId function;
    private transient @Nullable Details shown;

    FunctionPage(FunctionDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        this.words = new Words(session);
        this.versions = new VersionTable(session, words);
        addClassName("pbf-stack");
    }

    /** Shows a function; what was shown of it stays until it is read anew. */
    void show(FunctionId wanted) {
        if (!wanted.equals(function)) {
            shown = null;
            removeAll();
            add(back(), new Paragraph(session.texts().get("list.loading")));
        }
        function = wanted;
        reading.remove();
        var language = session.texts().locale();
        reading = session.background(() -> desk.details(session.caller(), wanted, language), this::render, this::fail);
    }

    /** Whatever is shown next is written anew: the language has changed. */
    void forget() {
        shown = null;
    }

    private void fail(Exception failure) {
        var notice = new Notice();
        notice.show(Tone.ERROR, words.failed(failure));
        removeAll();
        add(back(), notice);
    }

    private void render(Optional<Details> found) {
        if (found.isEmpty()) {
            var texts = session.texts();
            removeAll();
            add(
                    back(),
                    new EmptyState(VaadinIcon.PUZZLE_PIECE, texts.get("one.nothing"), texts.get("one.nothing.hint")));
        } else if (!found.get().equals(shown)) {
            render(found.get());
        }
    }

    private void render(Details details) {
        shown = details;
        removeAll();
        add(back(), header(details));
        details.shelf().waiting().ifPresent(approval -> add(words.waiting(approval, session)));
        add(table(details));
        var pair = Layouts.of("pbf-columns", carried(details), history(details));
        add(pair);
    }

    private Component back() {
        return Links.back(session, FunctionRights.LIST_ITEM, session.texts().get("menu.list"));
    }

    private Component header(Details details) {
        var shelf = details.shelf();
        var title = new Div(new H1(shelf.function().value()), new Paragraph(words.titles(shelf)));
        title.addClassName("pf-page-header-words");
        var header = new Header(title);
        header.addClassName("pf-page-header");
        if (desk.mayChange(session.caller())) {
            var actions = new Div();
            actions.addClassName("pf-page-header-actions");
            details.returnsTo()
                    .ifPresent(version -> actions.add(Layouts.button(
                            session,
                            session.texts().get("one.return", version),
                            Place.of(new Change.Return(shelf.function())))));
            if (details.canRemove()) {
                var remove = Layouts.button(
                        session, session.texts().get("one.remove"), Place.of(new Change.Remove(shelf.function())));
                remove.addClassName("pbf-danger");
                actions.add(remove);
            }
            header.add(actions);
        }
        return header;
    }

    private Component table(Details details) {
        var texts = session.texts();
        var mayChange = desk.mayChange(session.caller()) && !details.canPut().isEmpty();
        var table = versions.with(texts.get("one.versions"), "", mayChange ? "column.action" : "");
        for (var copy : details.shelf().copies()) {
            table.section();
            table.row(versions.cells(copy, List.of(), mayChange ? action(details, copy) : List.of()))
                    .addClassName("pbf-version");
            versions.notes(copy).forEach(table::note);
        }
        return table;
    }

    private List<Component> action(Details details, Copy copy) {
        var version = copy.version().version();
        if (!details.canPut().contains(version)) {
            return List.of(new Span());
        }
        var put = new Change.Put(details.shelf().function(), version, Cohort.ALL);
        return List.of(Layouts.link(session, session.texts().get("plan.look", version), Place.of(put)));
    }

    private Component carried(Details details) {
        var texts = session.texts();
        var card = new Card(new H2(texts.get("one.carries")));
        card.add(list(
                "one.items",
                details.items().stream().map(item -> named(details, item)).toList()));
        card.add(list(
                "one.permissions",
                details.permissions().stream().map(one -> named(details, one)).toList()));
        card.add(list("one.api", details.api().stream().map(Layouts::code).toList()));
        card.add(list("one.tables", details.tables().stream().map(Layouts::code).toList()));
        details.inside().ifPresent(inside -> {
            card.add(folded("one.services", inside.services()));
            card.add(folded("one.uses", inside.uses()));
            card.add(folded("one.packages", inside.packages()));
        });
        return card;
    }

    /** With its title, if it is known. */
    private static Component named(Details details, String item) {
        var id = item.split(" ", 2)[0];
        var title = details.titles().get(id);
        return title == null ? Layouts.code(item) : Layouts.of("pbf-pair", new Span(title), Layouts.code(item));
    }

    private Component list(String titleKey, List<? extends Component> parts) {
        var title = Layouts.quiet(session.texts().get(titleKey));
        if (parts.isEmpty()) {
            return Layouts.of("pbf-carried", title, new Span(session.texts().get("list.none")));
        }
        var list = new UnorderedList();
        list.addClassName("pbf-plain-list");
        parts.forEach(part -> list.add(new ListItem(part)));
        return Layouts.of("pbf-carried", title, list);
    }

    /** Long, and rarely looked at. */
    private Component folded(String titleKey, List<String> parts) {
        var list = new UnorderedList();
        list.addClassName("pbf-plain-list");
        parts.forEach(part -> list.add(new ListItem(Layouts.code(part))));
        return new com.vaadin.flow.component.details.Details(session.texts().get(titleKey, parts.size()), list);
    }

    private Component history(Details details) {
        var texts = session.texts();
        var card = new Card(new H2(texts.get("one.history")));
        if (details.history().isEmpty()) {
            card.add(Layouts.quiet(texts.get("one.history.nothing")));
            return card;
        }
        var list = new UnorderedList();
        list.addClassName("pbf-history");
        for (var event : details.history()) {
            var head = Layouts.of(
                    "pbf-event",
                    Layouts.code(event.version()),
                    new Span(words.event(event)),
                    Layouts.quiet(texts.get("one.history.by", words.who(event))),
                    Layouts.quiet(session.formats().time(event.at())));
            var line = new ListItem(head);
            event.said().ifPresent(said -> line.add(Layouts.quiet(words.said(said))));
            list.add(line);
        }
        card.add(list);
        return card;
    }
}
