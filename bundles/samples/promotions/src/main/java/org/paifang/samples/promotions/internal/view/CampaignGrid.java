package org.paifang.samples.promotions.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.ValueProvider;
import java.util.Locale;
import java.util.function.Consumer;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.PhoneCards;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;
import org.paifang.samples.promotions.internal.domain.Campaign;
import org.paifang.samples.promotions.internal.domain.CampaignId;
import org.paifang.samples.promotions.internal.domain.CampaignState;
import org.paifang.samples.promotions.internal.domain.Campaigns;

/** The campaigns, the latest first; on a phone each is a card of its own. */
final class CampaignGrid extends Div {

    private static final long serialVersionUID = 1L;

    final Grid<Campaign> grid = new Grid<>();
    final PhoneCards<Campaign> cards;
    private final transient Campaigns campaigns;
    private final transient ViewSession session;
    private final transient DiscountWords words;
    private final transient Consumer<Campaign> stop;
    private final transient KeysetPages<Campaign, CampaignId> pages;

    CampaignGrid(Campaigns campaigns, ViewSession session, Consumer<Campaign> stop) {
        this.campaigns = campaigns;
        this.session = session;
        this.words = new DiscountWords(session);
        this.stop = stop;
        this.pages = new KeysetPages<>(
                (after, limit) -> campaigns.page(session.caller(), after, limit), Campaign::id, Campaigns.MAXIMUM_PAGE);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.setSizeFull();
        grid.setSelectionMode(SelectionMode.NONE);
        columns();
        cards = new PhoneCards<>(grid, this::card);
        session.texts().bind(cards::name, "menu.campaigns");
        grid.setItems(query -> pages.fetch(query.getOffset(), query.getLimit()).stream());
        session.texts().onChange(this::speak);
        add(grid);
        getStyle().set("height", "max(24rem, calc(100dvh - 16rem))");
    }

    /** Reads what is there now. */
    void refresh() {
        pages.reset();
        grid.getDataProvider().refreshAll();
    }

    private void columns() {
        column("campaign.name", campaign -> campaign.offer().name())
                .setFlexGrow(1)
                .setWidth("8.5rem");
        named("campaign.state", grid.addComponentColumn(this::badge)).setWidth("7rem");
        column("campaign.period", this::period).setWidth("14rem");
        words.columns().forEach((heading, words) -> column(
                        heading, campaign -> words.apply(campaign.offer().discount()))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("9rem"));
        column("campaign.minimum", campaign -> session.formats()
                        .money(campaign.offer().minimum()))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8.5rem");
        column("campaign.budget", campaign -> session.formats()
                        .money(campaign.offer().budget()))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8.5rem");
        named("campaign.action", grid.addComponentColumn(this::action)).setWidth("5.5rem");
    }

    private Grid.Column<Campaign> column(String heading, ValueProvider<Campaign, String> value) {
        return named(heading, grid.addColumn(value));
    }

    private Grid.Column<Campaign> named(String heading, Grid.Column<Campaign> column) {
        session.texts().bind(column::setHeader, heading);
        return column.setResizable(true).setSortable(false).setFlexGrow(0);
    }

    private void speak() {
        var texts = session.texts();
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.GIFT, texts.get("list.nothing"), texts.get("list.nothing.hint")));
        grid.getElement().setAttribute("aria-label", texts.get("menu.campaigns"));
        grid.getDataProvider().refreshAll();
    }

    private String period(Campaign campaign) {
        var formats = session.formats();
        return formats.date(campaign.offer().from()) + " – "
                + formats.date(campaign.offer().until());
    }

    private StatusBadge badge(Campaign campaign) {
        var state = state(campaign);
        var tone =
                switch (state) {
                    case PLANNED -> Tone.PROGRESS;
                    case RUNNING -> Tone.SUCCESS;
                    case ENDED -> Tone.NEUTRAL;
                    case STOPPED -> Tone.WARNING;
                };
        return new StatusBadge(tone, session.texts().get("state." + state.name().toLowerCase(Locale.ROOT)));
    }

    /** A button to stop it, for whoever may, while that would change anything. */
    Component action(Campaign campaign) {
        if (!state(campaign).isOpen() || !campaigns.canEdit(session.caller())) {
            return new Span();
        }
        var texts = session.texts();
        var button = new Button(texts.get("stop.button"), clicked -> stop.accept(campaign));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ERROR);
        button.setMinHeight("1.75rem");
        button.setAriaLabel(texts.get("stop.button.of", campaign.offer().name()));
        return button;
    }

    private CampaignState state(Campaign campaign) {
        return campaigns.state(session.merchant(), campaign);
    }

    private Div card(Campaign campaign) {
        var card = PhoneCards.card(
                new Span(campaign.offer().name()),
                badge(campaign),
                words.line(campaign.offer().discount()),
                period(campaign));
        card.add(PhoneCards.line(action(campaign)));
        return card;
    }
}
