package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.paifang.bank.merchants.internal.domain.Application;
import org.paifang.bank.merchants.internal.domain.ApplicationDesk;
import org.paifang.bank.merchants.internal.domain.BranchDirectory;
import org.paifang.bank.merchants.internal.domain.Facts;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.FilterBar;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.PhoneCards;
import org.paifang.platform.ui.api.ViewSession;

/** The applications that the caller sees, the latest first; at first those that wait. */
final class ApplicationList extends Div {

    private static final long serialVersionUID = 1L;

    final ComboBox<Application.State> state = new ComboBox<>();
    final Grid<Application> grid = new Grid<>();
    private final transient BranchDirectory branches;
    private final transient ViewSession session;
    private final transient KeysetPages<Application, Long> pages;

    ApplicationList(ApplicationDesk desk, BranchDirectory branches, ViewSession session) {
        this.branches = branches;
        this.session = session;
        this.pages = new KeysetPages<>(
                (after, limit) -> desk.page(session.caller(), state.getOptionalValue(), after, limit),
                Application::id,
                ApplicationDesk.MAXIMUM_PAGE);
        addClassName("pbm-stack");
        state.setItems(Application.State.values());
        state.setClearButtonVisible(true);
        state.setValue(Application.State.WAITING);
        state.addValueChangeListener(changed -> refresh());
        session.texts().bind(state::setLabel, "field.state");
        columns();
        add(
                new PageHeader(session.texts(), "menu.applications", "menu.applications.hint"),
                new FilterBar(session.texts()).fields(state),
                grid);
        session.texts().onChange(this::speak);
    }

    void refresh() {
        pages.reset();
        grid.getDataProvider().refreshAll();
    }

    private void columns() {
        var texts = session.texts();
        var number = grid.addComponentColumn(one -> link(one, one.number()))
                .setFlexGrow(0)
                .setWidth("10rem");
        var name = grid.addColumn(one -> one.form().name()).setFlexGrow(2).setWidth("12rem");
        var kind = grid.addColumn(one -> Parts.kind(session.texts(), one.form().kind()))
                .setFlexGrow(1)
                .setWidth("9rem");
        var branch = grid.addColumn(this::branch).setFlexGrow(1).setWidth("12rem");
        var at = grid.addColumn(one -> session.formats().time(one.submittedAt()))
                .setFlexGrow(0)
                .setWidth("12rem");
        var how = grid.addComponentColumn(one -> Parts.state(session.texts(), one.state()))
                .setFlexGrow(0)
                .setWidth("9rem");
        texts.bind(number::setHeader, "field.application");
        texts.bind(name::setHeader, "field.name");
        texts.bind(kind::setHeader, "field.kind");
        texts.bind(branch::setHeader, "field.branch");
        texts.bind(at::setHeader, "field.submitted");
        texts.bind(how::setHeader, "field.state");
        texts.bind(new PhoneCards<>(grid, this::card)::name, "menu.applications");
        grid.addThemeVariants(
                GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(SelectionMode.NONE);
        grid.setItems(query -> pages.fetch(query.getOffset(), query.getLimit()).stream());
        grid.setHeight("max(20rem, calc(100dvh - 22rem))");
    }

    private Component card(Application one) {
        return PhoneCards.card(
                link(one, one.form().name()),
                Parts.state(session.texts(), one.state()),
                one.number() + " · " + Parts.kind(session.texts(), one.form().kind()),
                branch(one),
                session.formats().time(one.submittedAt()));
    }

    private Anchor link(Application one, String text) {
        return Links.to(session, MerchantRights.APPLICATIONS_ITEM, text, one.number());
    }

    private String branch(Application one) {
        return branches.find(Branch.parse(one.form().branch()))
                .map(place -> PlaceWords.whole(place, session.texts().locale()))
                .orElse(one.form().branch());
    }

    private void speak() {
        var texts = session.texts();
        state.setItemLabelGenerator(one -> texts.get("application." + Facts.key(one)));
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.CLIPBOARD_TEXT, texts.get("application.none"), texts.get("application.none.hint")));
        grid.getElement().setAttribute("aria-label", texts.get("menu.applications"));
        refresh();
    }
}
