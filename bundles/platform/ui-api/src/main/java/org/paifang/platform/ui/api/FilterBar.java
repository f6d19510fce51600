package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * The fields that narrow a list: the most used ones in a row that wraps, the others behind a button, actions at the end.
 * On a phone every field has the full width.
 */
public final class FilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final Texts texts;
    private final Div fields = new Div();
    private final Div more = new Div();
    private final Div actions = new Div();
    private final Button toggle = new Button(VaadinIcon.SLIDERS.create());
    private final Button search = new Button(VaadinIcon.SEARCH.create());
    private final Button reset = new Button();

    public FilterBar(Texts texts) {
        this.texts = texts;
        addClassName("pf-filter-bar");
        getElement().setAttribute("role", "search");
        fields.addClassName("pf-filter-fields");
        more.addClassName("pf-filter-fields");
        more.setVisible(false);
        actions.addClassName("pf-filter-actions");
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        toggle.setVisible(false);
        toggle.addClickListener(clicked -> showMore(!more.isVisible()));
        actions.add(toggle);
        add(fields, more, actions);
        texts.onChange(this::nameToggle);
    }

    /** Fields that are always there. */
    public FilterBar fields(Component... always) {
        fields.add(always);
        return this;
    }

    /** Fields behind the button "more filters". */
    public FilterBar moreFields(Component... seldom) {
        more.add(seldom);
        toggle.setVisible(true);
        return this;
    }

    /**
     * The buttons that ask with what the fields say, and with nothing.
     *
     * @param anew empties the fields and asks
     */
    public FilterBar asks(Runnable ask, Runnable anew) {
        search.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        search.addClickListener(clicked -> ask.run());
        texts.bind(search::setText, "button.search");
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        reset.addClickListener(clicked -> anew.run());
        texts.bind(reset::setText, "button.reset");
        return actions(search, reset);
    }

    /** The button "search", of a bar that asks. */
    public Button search() {
        return search;
    }

    /** The button "reset", of a bar that asks. */
    public Button reset() {
        return reset;
    }

    /** Further buttons such as export, and sentences beside them; "more filters" stays behind them. */
    public FilterBar actions(Component... buttons) {
        for (var button : buttons) {
            actions.addComponentAtIndex(actions.getComponentCount() - 1, button);
        }
        return this;
    }

    /** Opens or closes the fields behind the button. */
    public void showMore(boolean open) {
        more.setVisible(open);
        nameToggle();
    }

    private void nameToggle() {
        toggle.setText(texts.get(more.isVisible() ? "filter.fewer" : "filter.more"));
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(more.isVisible()));
    }
}
