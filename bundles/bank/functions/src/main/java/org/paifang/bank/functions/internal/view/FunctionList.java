package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.functions.internal.domain.Copy;
import org.paifang.bank.functions.internal.domain.FunctionDesk;
import org.paifang.bank.functions.internal.domain.Shelf;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Table;
import org.paifang.platform.ui.api.ViewSession;

/** Every function, with what serves, what waits, and what was there before. */
final class FunctionList extends Div {

    /** How many versions that do not serve are shown of each function; its own page has all of them. */
    static final int OTHERS = 2;

    private static final long serialVersionUID = 1L;

    final UploadBox upload;
    private final transient ViewSession session;
    private final transient Words words;
    private final transient VersionTable versions;
    private final Div place = new Div();
    private transient @Nullable List<Shelf> shown;

    FunctionList(FunctionDesk desk, ViewSession session) {
        this.session = session;
        this.words = new Words(session);
        this.versions = new VersionTable(session, words);
        this.upload = new UploadBox(desk, session);
        addClassName("pbf-stack");
        upload.setVisible(desk.mayChange(session.caller()));
        add(new PageHeader(session.texts(), "menu.list", "menu.list.hint"), upload, place);
    }

    /** Shows what is here now; nothing on the page moves if it is what was shown. */
    void show(List<Shelf> shelves) {
        if (!shelves.equals(shown)) {
            shown = shelves;
            render(shelves);
        }
    }

    /** Whatever is shown next is written anew: the language has changed. */
    void forget() {
        shown = null;
    }

    private void render(List<Shelf> shelves) {
        place.removeAll();
        var texts = session.texts();
        if (shelves.isEmpty()) {
            place.add(
                    new EmptyState(VaadinIcon.PUZZLE_PIECE, texts.get("list.nothing"), texts.get("list.nothing.hint")));
            return;
        }
        var table = versions.with(texts.get("menu.list"), "column.function", "");
        shelves.forEach(shelf -> add(table.section(), shelf));
        place.add(table);
    }

    private void add(Table table, Shelf shelf) {
        var others =
                (int) shelf.copies().stream().filter(copy -> !copy.serves()).count();
        var most = Math.max(1, shelf.copies().size() - others + OTHERS);
        var copies = shelf.copies().subList(0, Math.min(most, shelf.copies().size()));
        IntStream.range(0, copies.size()).forEach(i -> {
            var copy = copies.get(i);
            var first = i == 0 ? name(shelf) : below(shelf, copy);
            table.row(versions.cells(copy, List.of(first), List.of())).addClassName(i == 0 ? "pbf-first" : "pbf-below");
            versions.notes(copy).forEach(table::note);
        });
        shelf.waiting().ifPresent(approval -> table.note(words.waiting(approval, session)));
        var hidden = shelf.copies().size() - copies.size();
        if (hidden > 0) {
            table.note(Layouts.link(
                    session,
                    session.texts().get("list.more", hidden),
                    shelf.function().value()));
        }
    }

    private Component name(Shelf shelf) {
        var link =
                Layouts.link(session, shelf.function().value(), shelf.function().value());
        link.addClassName("pbf-name");
        return Layouts.of("pbf-title", link, Layouts.quiet(words.titles(shelf)));
    }

    /** What waits leads to its plan. */
    private Component below(Shelf shelf, Copy copy) {
        if (copy.version().state() != FunctionState.CHECKED || !upload.isVisible()) {
            return Layouts.quiet("");
        }
        var put = new Change.Put(shelf.function(), copy.version().version(), Cohort.ALL);
        return Layouts.link(
                session, session.texts().get("plan.look", copy.version().version()), Place.of(put));
    }
}
