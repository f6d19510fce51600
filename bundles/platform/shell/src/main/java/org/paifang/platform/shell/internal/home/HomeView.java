package org.paifang.platform.shell.internal.home;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.flow.Resync;
import org.paifang.platform.shell.internal.Contributions;
import org.paifang.platform.shell.internal.domain.MenuModel;
import org.paifang.platform.shell.internal.page.House;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.PlatformTexts;

/** The first page: what functions have to tell at a glance, and a way to all that the operator may open. */
public final class HomeView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Day before month, as in all other dates. */
    private static final DateTimeFormatter ENGLISH_DAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private final transient House house;
    private final transient Page page;
    private final transient Caller caller;
    private final transient Clock clock;
    private final H1 welcome = new H1();
    private final Paragraph today = new Paragraph();
    private final TodoList todos;
    private final HomeCards cards;
    private final Div tiles = new Div();
    private final Div platform = new Div();
    private final transient List<Registration> registrations = new ArrayList<>();

    public HomeView(House house, Contributions contributions, Page page, Caller caller, Clock clock) {
        this.house = house;
        this.page = page;
        this.caller = caller;
        this.clock = clock;
        this.todos = new TodoList(page);
        this.cards = new HomeCards(house, contributions, page, caller);
        addClassName("pf-home");
        var words = new Div(welcome, today);
        words.addClassName("pf-page-header-words");
        var header = new Header(words);
        header.addClassName("pf-page-header");
        add(header, todos, cards, tiles, platform);
    }

    @Override
    public String getPageTitle() {
        var product = house.brand().in(page.language()).product();
        return page.texts()
                .get("title", page.texts().get("home"), house.merchant(caller).name(), product);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        registrations.add(page.onRefresh(this::refresh));
        registrations.add(page.onLanguage(this::speak));
        registrations.add(page.onTodos(this::showTodos));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        registrations.forEach(Registration::remove);
        registrations.clear();
        if (!Resync.isCause(event)) {
            cards.close();
        }
        super.onDetach(event);
    }

    private void speak() {
        page.ui().getPage().setTitle(getPageTitle());
        refresh();
    }

    private void refresh() {
        greet();
        showTodos();
        cards.refresh();
        var menu = MenuModel.of(house.menu(), caller, PlatformTexts.messages(), page.language());
        var bank = house.merchant(caller).edition() == Edition.BANK;
        tiles.removeAll();
        if (!menu.items().isEmpty()) {
            tiles.add(new Tiles(page.texts().get("home.open"), menu));
        } else if (!bank) {
            tiles.add(nothing());
        }
        platform.removeAll();
        if (bank) {
            platform.add(new PlatformState(house.registry(), page));
        }
    }

    private void showTodos() {
        todos.show(page.todos());
    }

    private void greet() {
        var merchant = house.merchant(caller);
        welcome.setText(page.texts().get("home.welcome", house.operatorName(caller)));
        var day = page.language().getLanguage().equals("en")
                ? ENGLISH_DAY
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(page.language());
        today.setText(day.format(LocalDate.now(clock.withZone(merchant.zone()))));
    }

    private EmptyState nothing() {
        var texts = page.texts();
        return new EmptyState(
                VaadinIcon.KEY_O,
                texts.get("home.empty"),
                texts.get("home.empty.hint", caller.operator().toString()));
    }
}
