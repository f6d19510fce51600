package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.shell.internal.domain.Address;
import org.paifang.platform.shell.internal.domain.MenuModel;
import org.paifang.platform.ui.api.PlatformTexts;

/** What stands around every view: brand and menu at the side, merchant and operator above. */
public final class ShellLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient House house;
    private final transient Page page;
    private final transient Caller caller;
    private final transient Runnable logOut;
    private final transient TodoBoard board;
    private final OperatorMenu operatorMenu;
    private final MenuPane menu = new MenuPane();
    private final Shortcuts shortcuts;
    private final Main main = new Main();
    private final EndWarning endWarning;
    private final Span announcement = new Span();
    private final transient List<Registration> registrations = new ArrayList<>();

    public ShellLayout(House house, Page page, Caller caller, Runnable logOut) {
        this.house = house;
        this.page = page;
        this.caller = caller;
        this.logOut = logOut;
        this.shortcuts = new Shortcuts(page);
        this.board = new TodoBoard(house, page, caller);
        this.operatorMenu = new OperatorMenu(house, page, caller, logOut);
        addClassName("pf-shell");
        setPrimarySection(Section.DRAWER);
        addToDrawer(drawer());
        addToNavbar(head());
        main.setId("pf-main");
        main.addClassName("pf-main");
        main.getElement().setAttribute("tabindex", "-1");
        page.previewed().ifPresent(whom -> addToNavbar(true, previewBanner()));
        announcement.addClassName("pf-hidden");
        announcement.getElement().setAttribute("aria-live", "polite");
        setContent(new Div(main, announcement, shortcuts));
        endWarning = new EndWarning(house.sessions(), page);
        getElement().addEventListener(FirstPage.ACTIVE, event -> endWarning.stay());
        refresh();
    }

    /** Tells those who cannot see it that another screen is shown. */
    public void announce(String title) {
        announcement.setText(title);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        shortcuts.mark(Address.parse(event.getLocation().getPath()).path());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        main.getElement().removeAllChildren();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        registrations.add(page.onRefresh(this::refresh));
        registrations.add(page.onLanguage(this::refresh));
        registrations.add(page.onEnding(endWarning::show));
        registrations.add(page.onTodos(this::markTodos));
        registrations.add(page.onAvatar(operatorMenu::look));
        registrations.add(page.onRefresh(board::count));
        registrations.add(page.onTodosChanged(board::count));
        refresh();
        board.count();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        registrations.forEach(Registration::remove);
        registrations.clear();
        super.onDetach(event);
    }

    private void refresh() {
        if (house.merchant(caller).state() == MerchantState.CLOSED) {
            logOut.run();
            return;
        }
        var model = MenuModel.of(house.menu(), caller, PlatformTexts.messages(), page.language());
        menu.show(model);
        shortcuts.show(model);
        markTodos();
    }

    private void markTodos() {
        menu.mark(page.todos(), page.language());
    }

    private Anchor brand() {
        var link = new Anchor("/", new BrandMark(page, house.brand()));
        link.addClassName("pf-brand-link");
        return link;
    }

    private Nav drawer() {
        var home = new SideNavItem("", "");
        var icon = VaadinIcon.HOME_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        home.setPrefixComponent(icon);
        page.texts().bind(home::setLabel, "home");
        var first = new SideNav();
        first.addItem(home);
        var scroller = new Scroller(new Div(first, menu));
        scroller.addClassName("pf-menu-scroller");
        var drawer = new Nav(brand(), scroller);
        drawer.addClassName("pf-drawer");
        page.texts().bind(drawer::setAriaLabel, "menu");
        return drawer;
    }

    private Header head() {
        var toggle = new DrawerToggle();
        page.texts().bind(toggle::setAriaLabel, "menu.toggle");
        var merchant = new Span(house.merchant(caller).name());
        merchant.addClassName("pf-merchant");
        var number = new Span(caller.merchant().value());
        number.addClassName("pf-merchant-no");
        var edition = new Span();
        edition.addClassName("pf-edition");
        var key = "edition." + house.merchant(caller).edition().name().toLowerCase(Locale.ROOT);
        page.texts().bind(edition::setText, key);
        var who = new Div(merchant, number, edition);
        who.addClassName("pf-who");
        var head = new Header(skipLink(), toggle, who, operatorMenu);
        head.addClassName("pf-head");
        return head;
    }

    /** That nothing here is real, for as long as it is not. */
    private Div previewBanner() {
        var sentence = new Span();
        var end = new Button("", clicked -> page.endPreview());
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        page.texts()
                .bind(
                        sentence::setText,
                        "preview.banner",
                        house.operatorName(caller),
                        caller.operator().toString());
        page.texts().bind(end::setText, "preview.end");
        var banner = new Div(sentence, end);
        banner.addClassName("pf-preview");
        banner.getElement().setAttribute("role", "status");
        return banner;
    }

    private NativeButton skipLink() {
        var skip = new NativeButton("", clicked -> main.getElement().callJsFunction("focus"));
        skip.addClassName("pf-skip");
        page.texts().bind(skip::setText, "skip");
        return skip;
    }
}
