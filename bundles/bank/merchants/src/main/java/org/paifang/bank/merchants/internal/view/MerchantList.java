package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.paifang.bank.merchants.internal.domain.Facts;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.bank.merchants.internal.domain.MerchantFilter;
import org.paifang.bank.merchants.internal.domain.MerchantKind;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.FileLink;
import org.paifang.platform.ui.api.FilterBar;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.PhoneCards;
import org.paifang.platform.ui.api.ViewSession;

/** All merchants that the caller sees, by number. */
final class MerchantList extends Div {

    private static final long serialVersionUID = 1L;

    final TextField text = new TextField();
    final ComboBox<MerchantKind> kind = new ComboBox<>();
    final ComboBox<MerchantState> state = new ComboBox<>();
    final PlaceBox branch;
    final Grid<Merchant> grid = new Grid<>();
    private final Div count = new Div();
    private final FileLink export;
    private final transient MerchantDesk desk;
    private final transient ViewSession session;
    private final transient KeysetPages<Merchant, MerchantNo> pages;
    private transient MerchantFilter filter = MerchantFilter.ALL;

    MerchantList(MerchantDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        this.pages = new KeysetPages<>(
                (after, limit) -> desk.page(session.caller(), filter, after, limit),
                Merchant::no,
                MerchantDesk.MAXIMUM_PAGE);
        this.branch = new PlaceBox(desk.branches(), desk.ownBranch(session.caller()), session.texts(), "field.branch");
        this.export = FileLink.of(session.texts(), VaadinIcon.DOWNLOAD_ALT, "button.export", this::write);
        export.addClassName("pbm-button");
        export.setVisible(desk.may(session.caller(), MerchantRights.EXPORT));
        addClassName("pbm-stack");
        var create = new Button(VaadinIcon.PLUS.create(), clicked -> session.navigate(MerchantRights.LIST_ITEM, "new"));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setVisible(desk.may(session.caller(), MerchantRights.EDIT));
        session.texts().bind(create::setText, "list.create");
        var header = new PageHeader(session.texts(), "menu.list", "menu.list.hint", export, create);
        desk.ownBranch(session.caller()).ifPresent(own -> session.texts()
                .onChange(() -> header.changeSubtitle(session.texts().get("list.branch", own.toString()))));
        columns();
        count.addClassName("pbm-quiet");
        count.getElement().setAttribute("aria-live", "polite");
        add(header, filters(), count, grid);
        session.texts().onChange(this::speak);
    }

    /** Reads again what there is. */
    void refresh() {
        filter = new MerchantFilter(
                text.getValue(),
                kind.getOptionalValue(),
                state.getOptionalValue(),
                branch.getOptionalValue().map(place -> place.branch()));
        pages.reset();
        grid.getDataProvider().refreshAll();
        var found = desk.count(session.caller(), filter);
        count.setText(session.texts().get("list.count", found));
        export.setEnabled(found > 0);
    }

    /** What the filter shows, page by page into the response. */
    private void write(DownloadEvent file) throws IOException {
        var today = LocalDate.now(Clock.system(session.merchant().zone()));
        file.setContentType("text/csv;charset=UTF-8");
        file.setFileName("merchants-" + today + ".csv");
        var shown = filter;
        var csv = new MerchantCsv(file.getOutputStream(), session.texts());
        csv.writeAll((after, limit) -> desk.exportPage(session.caller(), shown, after, limit));
        csv.flush();
    }

    private FilterBar filters() {
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        text.setMaxLength(100);
        kind.setItems(MerchantKind.values());
        kind.setClearButtonVisible(true);
        state.setItems(MerchantState.values());
        state.setClearButtonVisible(true);
        text.addValueChangeListener(changed -> refresh());
        kind.addValueChangeListener(changed -> refresh());
        state.addValueChangeListener(changed -> refresh());
        branch.addValueChangeListener(changed -> refresh());
        var texts = session.texts();
        texts.bind(text::setLabel, "list.search");
        texts.bind(kind::setLabel, "field.kind");
        texts.bind(state::setLabel, "field.state");
        return new FilterBar(texts).fields(text, kind, state).moreFields(branch);
    }

    private void columns() {
        var texts = session.texts();
        var no = grid.addComponentColumn(
                        merchant -> link(merchant, merchant.no().value()))
                .setFlexGrow(0)
                .setWidth("8rem");
        var name = grid.addColumn(Merchant::name).setFlexGrow(2).setWidth("14rem");
        var which = grid.addColumn(merchant -> Parts.kind(session.texts(), merchant.kind()))
                .setFlexGrow(1)
                .setWidth("9rem");
        var where = grid.addColumn(this::branch).setFlexGrow(1).setWidth("12rem");
        var how = grid.addComponentColumn(merchant -> Parts.state(session.texts(), merchant.state()))
                .setFlexGrow(0)
                .setWidth("9rem");
        texts.bind(no::setHeader, "field.no");
        texts.bind(name::setHeader, "field.name");
        texts.bind(which::setHeader, "field.kind");
        texts.bind(where::setHeader, "field.branch");
        texts.bind(how::setHeader, "field.state");
        texts.bind(new PhoneCards<>(grid, this::card)::name, "menu.list");
        grid.addThemeVariants(
                GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(SelectionMode.NONE);
        grid.setItems(query -> pages.fetch(query.getOffset(), query.getLimit()).stream());
        grid.setHeight("max(20rem, calc(100dvh - 24rem))");
    }

    private Component card(Merchant merchant) {
        return PhoneCards.card(
                link(merchant, merchant.name()),
                Parts.state(session.texts(), merchant.state()),
                merchant.no() + " · " + Parts.kind(session.texts(), merchant.kind()),
                branch(merchant));
    }

    private Anchor link(Merchant merchant, String text) {
        return Links.to(session, MerchantRights.LIST_ITEM, text, merchant.no().value());
    }

    private String branch(Merchant merchant) {
        return merchant.branch()
                .map(one -> desk.branches()
                        .find(one)
                        .map(place -> PlaceWords.whole(place, session.texts().locale()))
                        .orElseGet(one::toString))
                .orElse("–");
    }

    private void speak() {
        var texts = session.texts();
        kind.setItemLabelGenerator(one -> texts.get(Facts.kind(one).code()));
        state.setItemLabelGenerator(one -> texts.get(Facts.state(one).code()));
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.SHOP, texts.get("list.empty"), texts.get("list.nothing.hint")));
        grid.getElement().setAttribute("aria-label", texts.get("menu.list"));
        refresh();
    }
}
