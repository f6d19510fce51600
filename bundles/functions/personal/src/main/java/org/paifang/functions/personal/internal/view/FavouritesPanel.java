package org.paifang.functions.personal.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.paifang.functions.personal.internal.domain.Favourites;
import org.paifang.functions.personal.internal.domain.Favourites.Shown;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** The favourites in their order, which the mouse changes by dragging and the keyboard by two buttons. */
final class FavouritesPanel extends Div {

    private static final long serialVersionUID = 1L;

    final ComboBox<Shown> choice = new ComboBox<>();
    final OrderedList list = new OrderedList();
    private final Notice notice = new Notice();
    private final Span moved = new Span();
    private final transient Favourites favourites;
    private final transient ViewSession session;
    private transient List<Shown> shown = List.of();

    FavouritesPanel(Favourites favourites, ViewSession session) {
        this.favourites = favourites;
        this.session = session;
        var texts = session.texts();
        var title = new H2();
        var hint = new Paragraph();
        hint.addClassName("pp-hint");
        list.addClassName("pp-list");
        moved.addClassName("pf-hidden");
        moved.getElement().setAttribute("aria-live", "polite");
        choice.setItemLabelGenerator(Shown::title);
        choice.addValueChangeListener(changed -> {
            if (changed.getValue() != null) {
                add(changed.getValue().item());
            }
        });
        var form = new Div(choice);
        form.addClassName("pp-form");
        texts.bind(title::setText, "favourites.title");
        texts.bind(hint::setText, "favourites.hint");
        texts.bind(choice::setLabel, "favourites.add");
        texts.onChange(this::look);
        add(new Card(title, hint, notice, list, moved, form));
    }

    /** Reads and shows them anew. */
    private void look() {
        shown = favourites.of(session.caller(), session.texts().locale());
        list.removeAll();
        for (var place = 0; place < shown.size(); place++) {
            list.add(row(shown.get(place), place));
        }
        list.setVisible(!shown.isEmpty());
        choice.clear();
        choice.setItems(favourites.choices(session.caller(), session.texts().locale()));
        choice.setEnabled(shown.size() < Favourites.MOST);
    }

    void add(ItemId item) {
        notice.clear();
        favourites
                .add(session.caller(), item, session.texts().locale())
                .ifPresent(why -> notice.show(Tone.WARNING, session.texts().get(why, session.formats())));
        look();
    }

    void move(Shown one, int place) {
        favourites.move(session.caller(), one.item(), place);
        look();
        moved.setText(session.texts().get("favourites.moved", one.title(), place + 1));
    }

    private void remove(Shown one) {
        favourites.remove(session.caller(), one.item());
        look();
    }

    private ListItem row(Shown one, int place) {
        var up = button(VaadinIcon.ARROW_UP, "favourites.up", one);
        up.setEnabled(place > 0);
        up.addClickListener(clicked -> move(one, place - 1));
        var down = button(VaadinIcon.ARROW_DOWN, "favourites.down", one);
        down.setEnabled(place < shown.size() - 1);
        down.addClickListener(clicked -> move(one, place + 1));
        var away = button(VaadinIcon.CLOSE_SMALL, "favourites.remove", one);
        away.addClickListener(clicked -> remove(one));
        var row = new ListItem(name(one), up, down, away);
        row.addClassName("pp-row");
        DragSource.create(row).setDragData(one);
        DropTarget.create(row).addDropListener(dropped -> dropped.getDragData()
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .filter(other -> !other.item().equals(one.item()))
                .ifPresent(other -> move(other, place)));
        return row;
    }

    private Component name(Shown one) {
        var name = new Div();
        name.addClassName("pp-name");
        var link = session.linkTo(one.item()).filter(open -> one.open());
        if (link.isPresent()) {
            var anchor = new Anchor(link.get(), one.title());
            anchor.getElement().setAttribute("router-link", true);
            name.add(anchor);
        } else {
            var away = new Span(session.texts().get("favourites.away"));
            name.add(new Span(one.title()), new Div(away));
            away.getStyle().set("color", "var(--pf-text-2)");
        }
        return name;
    }

    private Button button(VaadinIcon icon, String key, Shown one) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(session.texts().get(key, one.title()));
        button.setTooltipText(session.texts().get(key, one.title()));
        return button;
    }
}
