package org.paifang.samples.template.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.PhoneCards;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;
import org.paifang.samples.template.internal.domain.Note;
import org.paifang.samples.template.internal.domain.NoteForm;
import org.paifang.samples.template.internal.domain.NoteId;
import org.paifang.samples.template.internal.domain.Notes;

/** A form for a note above the list of all. */
public final class NotesView extends Div {

    private static final long serialVersionUID = 1L;

    final TextField text = new TextField();
    final Button add = new Button();
    final Notice notice = new Notice();
    final Grid<Note> grid = new Grid<>();
    private final transient Notes notes;
    private final transient Supplier<NoteId> ids;
    private final transient ViewSession session;
    private final transient KeysetPages<Note, NoteId> pages;
    private transient NoteId next;
    private transient @Nullable Reason problem;

    /**
     * With what is there now.
     *
     * @param ids a new one for each note
     */
    public NotesView(Notes notes, Supplier<NoteId> ids, ViewSession session) {
        this.notes = notes;
        this.ids = ids;
        this.session = session;
        this.next = ids.get();
        this.pages = new KeysetPages<>(
                (after, limit) -> notes.page(session.caller(), after, limit), Note::id, Notes.MAXIMUM_PAGE);
        var texts = session.texts();
        var form = form();
        form.setVisible(notes.canEdit(session.caller()));
        list();
        texts.onChange(this::speak);
        var header = new PageHeader(texts, "menu.notes", "menu.notes.hint");
        header.getStyle().set("margin-block", "0");
        add(header, notice, form, grid);
        getStyle().set("display", "flex").set("flex-direction", "column").set("gap", "var(--lumo-space-m)");
    }

    private Card form() {
        text.setMaxLength(NoteForm.MAXIMUM_TEXT);
        text.setManualValidation(true);
        text.setRequiredIndicatorVisible(true);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.getStyle().set("flex", "1 1 16rem");
        text.addValueChangeListener(changed -> say(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(clicked -> save());
        var row = new Div(text, add);
        row.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("align-items", "baseline")
                .set("gap", "var(--lumo-space-m)");
        session.texts().bind(text::setLabel, "form.text");
        session.texts().bind(add::setText, "form.add");
        return new Card(row);
    }

    private void list() {
        var texts = session.texts();
        var written = grid.addColumn(Note::text).setFlexGrow(1).setWidth("12rem");
        var author = grid.addColumn(note -> note.author().operatorNo()).setFlexGrow(0);
        var at = grid.addColumn(note -> session.formats().time(note.at()))
                .setFlexGrow(0)
                .setWidth("13rem");
        texts.bind(written::setHeader, "list.text");
        texts.bind(author::setHeader, "list.author");
        texts.bind(at::setHeader, "list.at");
        texts.bind(new PhoneCards<>(grid, this::card)::name, "menu.notes");
        grid.addThemeVariants(
                GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(SelectionMode.NONE);
        grid.setItems(query -> pages.fetch(query.getOffset(), query.getLimit()).stream());
        grid.setHeight("max(20rem, calc(100dvh - 22rem))");
    }

    private Div card(Note note) {
        return PhoneCards.card(
                new Span(note.text()),
                new Span(note.author().operatorNo()),
                session.formats().time(note.at()));
    }

    private void save() {
        try {
            var wrong = notes.add(session.caller(), next, new NoteForm(text.getValue()));
            if (wrong.isPresent()) {
                say(wrong.get());
                text.focus();
                return;
            }
            next = ids.get();
            text.clear();
            pages.reset();
            grid.getDataProvider().refreshAll();
        } catch (AccessDenied denied) {
            notice.show(Tone.ERROR, session.texts().get(denied.verdict().code()));
        }
    }

    private void speak() {
        var texts = session.texts();
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.NOTEBOOK, texts.get("list.nothing"), texts.get("list.nothing.hint")));
        grid.getElement().setAttribute("aria-label", texts.get("menu.notes"));
        grid.getDataProvider().refreshAll();
        say(problem);
    }

    private void say(@Nullable Reason reason) {
        problem = reason;
        text.setInvalid(reason != null);
        text.setErrorMessage(reason == null ? null : session.texts().get(reason, session.formats()));
    }
}
