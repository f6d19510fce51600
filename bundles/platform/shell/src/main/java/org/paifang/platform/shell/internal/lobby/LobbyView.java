package org.paifang.platform.shell.internal.lobby;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.flow.Resync;
import org.paifang.platform.shell.internal.Contributions;
import org.paifang.platform.shell.internal.Contributions.Open;
import org.paifang.platform.shell.internal.domain.Address;
import org.paifang.platform.shell.internal.domain.Incidents;
import org.paifang.platform.shell.internal.host.PlainPage;
import org.paifang.platform.shell.internal.login.LanguageSwitch;
import org.paifang.platform.shell.internal.page.BrandMark;
import org.paifang.platform.shell.internal.page.House;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.shell.internal.page.PublicPageSession;
import org.paifang.platform.shell.internal.page.Visits;
import org.paifang.platform.ui.api.AddressAware;

/** Where functions' public views stand: brand, languages and the way to the login around them, and nothing of a merchant. */
public final class LobbyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** How many public pages one address opens in a row, and in which time it may open as many again. */
    static final int VISITS = 120;

    static final Duration VISITS_WITHIN = Duration.ofMinutes(10);

    private static final long serialVersionUID = 1L;

    private final transient House house;
    private final transient Contributions contributions;
    private final transient Visits visits;
    private final transient Page page;
    private final String remoteAddress;
    private final Main main = new Main();
    private final transient List<Registration> registrations = new ArrayList<>();
    private transient Address address = Address.parse("");
    private transient @Nullable Shown shown;
    private transient @Nullable Runnable words;
    private String title = "";

    private record Shown(Open open, Component view, PublicPageSession session, Registration inUse) {}

    public LobbyView(House house, Contributions contributions, Visits visits, Page page) {
        this.house = house;
        this.contributions = contributions;
        this.visits = visits;
        this.page = page;
        this.remoteAddress = remoteAddress(page);
        addClassName("pf-lobby");
        main.addClassName("pf-lobby-main");
        main.setId("pf-main");
        add(header(), main, footer());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        go(event.getLocation().getPath());
    }

    /** Shows what stands at {@code public/…}. */
    void go(String path) {
        var segments = Address.parse(path).rest();
        address = segments.isEmpty()
                ? new Address("", List.of())
                : new Address(segments.get(0), segments.subList(1, segments.size()));
        var wait = visits.attempt("public pages", remoteAddress, VISITS, VISITS_WITHIN);
        if (wait.isPresent()) {
            leave();
            say("lobby.throttled", "lobby.throttled.hint", VaadinIcon.HOURGLASS);
        } else {
            look(true);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        registrations.add(page.onRefresh(() -> look(false)));
        registrations.add(page.onLanguage(this::speak));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        registrations.forEach(Registration::remove);
        registrations.clear();
        if (!Resync.isCause(event)) {
            leave();
        }
        super.onDetach(event);
    }

    private void look(boolean navigated) {
        var found = contributions.publicView(house.registry(), address.path());
        if (found.isEmpty()) {
            if (shown != null || navigated) {
                leave();
                say("lobby.unknown", "lobby.unknown.hint", VaadinIcon.MAP_MARKER);
            }
        } else if (shown == null || shown.open().contribution() != found.get().contribution()) {
            leave();
            enter(found.get());
        } else if (navigated) {
            tellAddress(shown.view());
        }
    }

    private void enter(Open open) {
        var session = new PublicPageSession(
                page,
                open.function(),
                zone(),
                visits,
                remoteAddress,
                path -> contributions.publicView(house.registry(), path).isPresent(),
                house.workers(),
                () -> house.failures().failed(open.function(), MerchantNo.BANK));
        try {
            var view = open.contribution().create(session);
            shown = new Shown(open, view, session, contributions.opened(open.function()));
            words = null;
            main.add(view);
            tellAddress(view);
            entitle(open.title().in(page.language()));
        } catch (RuntimeException | LinkageError broken) {
            session.close();
            house.failures().failed(open.function(), MerchantNo.BANK);
            var number = Incidents.record("the public view " + open.title().in(Locale.ENGLISH), broken);
            leave();
            words = () -> write(VaadinIcon.WARNING, text("failed.title"), text("host.failed.hint", number));
            speak();
        }
    }

    private void tellAddress(Component view) {
        if (view instanceof AddressAware aware) {
            aware.addressChanged(address.rest());
        }
    }

    private void leave() {
        if (shown != null) {
            shown.session().close();
            shown.inUse().remove();
            shown = null;
        }
        main.removeAll();
    }

    private void say(String head, String sentence, VaadinIcon icon) {
        words = () -> write(icon, text(head), text(sentence));
        speak();
    }

    private void write(VaadinIcon icon, String head, String sentence) {
        main.removeAll();
        main.add(
                new PlainPage(icon, head, sentence), new LobbyLinks(page, contributions.publicLinks(house.registry())));
        entitle(head);
    }

    private void speak() {
        if (words != null) {
            words.run();
        } else if (shown != null) {
            entitle(shown.open().title().in(page.language()));
        }
    }

    private void entitle(String what) {
        title = what + " – " + house.brand().in(page.language()).product();
        page.ui().getPage().setTitle(title);
    }

    private Header header() {
        var home = new Anchor("/", new BrandMark(page, house.brand()));
        home.addClassName("pf-brand-link");
        var login = new Anchor("/login", "");
        login.addClassName("pf-button");
        page.texts().bind(login::setText, "login.submit");
        var ways = new Div(new LanguageSwitch(page), login);
        ways.addClassName("pf-lobby-ways");
        var header = new Header(home, ways);
        header.addClassName("pf-lobby-head");
        return header;
    }

    private Footer footer() {
        var support = new Paragraph();
        page.texts()
                .onChange(
                        () -> support.setText(house.brand().in(page.language()).support()));
        var footer = new Footer(support);
        footer.addClassName("pf-lobby-foot");
        return footer;
    }

    private ZoneId zone() {
        return house.directory().merchant(MerchantNo.BANK).map(Merchant::zone).orElseGet(ZoneId::systemDefault);
    }

    private String text(String key, Object... arguments) {
        return page.texts().get(key, arguments);
    }

    private static String remoteAddress(Page page) {
        var request = VaadinRequest.getCurrent();
        var address = request != null
                ? request.getRemoteAddr()
                : page.ui().getSession().getBrowser().getAddress();
        return address == null ? "unknown" : address;
    }
}
