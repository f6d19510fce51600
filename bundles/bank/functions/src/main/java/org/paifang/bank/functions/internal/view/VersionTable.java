package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.paifang.bank.functions.internal.domain.Copy;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Table;
import org.paifang.platform.ui.api.ViewSession;

/** The cells in which versions are shown, in the list as on a function's page. */
final class VersionTable {

    private static final List<String> HEADS = List.of(
            "column.version",
            "column.state",
            "column.health",
            "column.serves",
            "column.origin",
            "column.pages",
            "column.since");

    private final ViewSession session;
    private final Words words;

    VersionTable(ViewSession session, Words words) {
        this.session = session;
        this.words = words;
    }

    /** With one more column before or behind those of a version. */
    Table with(String name, String first, String last) {
        var heads = new ArrayList<String>();
        if (!first.isEmpty()) {
            heads.add(session.texts().get(first));
        }
        HEADS.forEach(head -> heads.add(session.texts().get(head)));
        if (!last.isEmpty()) {
            heads.add(session.texts().get(last));
        }
        var table = new Table(name, heads);
        table.addClassName("pbf-table");
        return table;
    }

    /** Whatever stands before it in the row, then its own cells. */
    Component[] cells(Copy copy, List<Component> before, List<Component> after) {
        var cells = new ArrayList<>(before);
        cells.add(version(copy));
        cells.add(words.badge(copy.version().state()));
        cells.add(words.health(copy));
        cells.add(new Span(words.serves(copy)));
        cells.add(Layouts.of("pbf-origin", words.origin(copy.version())));
        cells.add(new Span(copy.version().state().runs() ? session.formats().number(copy.openPages()) : "–"));
        cells.add(new Span(words.since(copy.version())));
        cells.addAll(after);
        return cells.toArray(new Component[0]);
    }

    /** Why it is not in the state that was wanted, and why it is not well; by the engine or by itself. */
    List<Component> notes(Copy copy) {
        var notes = new ArrayList<Component>();
        copy.version().why().ifPresent(why -> notes.add(note("why", copy, why)));
        copy.ill().ifPresent(ill -> notes.add(note("why.ill", copy, ill)));
        return notes;
    }

    private Div note(String key, Copy copy, Reason why) {
        return Layouts.of(
                "pbf-why",
                new Span(session.texts().get(key, copy.version().version())),
                new Span(" "),
                words.said(why));
    }

    private static Span version(Copy copy) {
        var version = Layouts.code(copy.version().version());
        if (copy.serves()) {
            version.addClassName("pbf-strong");
        }
        return version;
    }
}
