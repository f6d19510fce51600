package org.paifang.platform.shell.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.AccessListener;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.paifang.platform.api.profile.Previews;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.flow.Part;
import org.paifang.platform.flow.Screen;
import org.paifang.platform.flow.Screens;
import org.paifang.platform.shell.internal.brand.Brands;
import org.paifang.platform.shell.internal.domain.Destinations;
import org.paifang.platform.shell.internal.domain.Incidents;
import org.paifang.platform.shell.internal.home.HomeView;
import org.paifang.platform.shell.internal.host.FailedView;
import org.paifang.platform.shell.internal.host.HostView;
import org.paifang.platform.shell.internal.lobby.LobbyLinks;
import org.paifang.platform.shell.internal.lobby.LobbyView;
import org.paifang.platform.shell.internal.login.LoginView;
import org.paifang.platform.shell.internal.page.FirstPage;
import org.paifang.platform.shell.internal.page.House;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.shell.internal.page.Preferences;
import org.paifang.platform.shell.internal.page.ShellLayout;
import org.paifang.platform.shell.internal.page.ShellTexts;
import org.paifang.platform.shell.internal.page.Visits;
import org.paifang.platform.shell.internal.page.Workers;

/** What Flow serves: the login, the home page, and one place for the views of all functions. */
@Component(service = {Screens.class, AccessListener.class})
public final class ShellScreens implements Screens, AccessListener {

    private static final String LOGIN = "login";
    private static final String LOBBY = "public";
    private static final String PREVIEW = "preview";

    private final Authentication authentication;
    private final Contributions contributions;
    private final Visits visits;
    private final Previews previews;
    private final House house;
    private final FirstPage firstPage;
    private volatile @Nullable FunctionFailures failures;

    @Activate
    public ShellScreens(
            @Reference Authentication authentication,
            @Reference Sessions sessions,
            @Reference SecondFactors factors,
            @Reference Identity identity,
            @Reference AccessPolicy policy,
            @Reference EffectiveMenu menu,
            @Reference FunctionRegistry registry,
            @Reference Directory directory,
            @Reference Contributions contributions,
            @Reference Todos todos,
            @Reference Avatars avatars,
            @Reference Workers workers,
            @Reference Visits visits,
            @Reference Previews previews,
            @Reference Brands brands) {
        this.authentication = authentication;
        this.contributions = contributions;
        this.visits = visits;
        this.previews = previews;
        var destinations = new Destinations(registry, policy, (function, item) -> contributions
                .view(function, item)
                .isPresent());
        this.house = new House(
                registry,
                menu,
                directory,
                destinations,
                workers,
                brands::now,
                authentication,
                sessions,
                factors,
                identity,
                this::countFailure,
                avatars::of,
                todos::of);
        this.firstPage = new FirstPage(
                house, path -> contributions.publicView(registry, path).isPresent());
        destinations.remember();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setFailures(FunctionFailures counter) {
        failures = counter;
    }

    void unsetFailures(FunctionFailures counter) {
        if (failures == counter) {
            failures = null;
        }
    }

    private void countFailure(InstalledFunction function, MerchantNo merchant) {
        var counter = failures;
        if (counter != null) {
            counter.failed(function, merchant);
        }
    }

    /** What is here now can be named when it has gone. */
    @Override
    public void accessChanged() {
        house.destinations().remember();
    }

    @Override
    public List<Screen> screens() {
        return List.of(
                Screen.at(LOGIN, LoginView.class, this::login),
                Screen.at(
                        LOBBY + "/:path*",
                        LobbyView.class,
                        () -> new LobbyView(house, contributions, visits, Page.current())),
                inLayout(Screen.at("", HomeView.class, () -> {
                    return new HomeView(house, contributions, Page.current(), caller(), Clock.systemUTC());
                })),
                inLayout(Screen.at(
                        ":path*", HostView.class, () -> new HostView(house, contributions, Page.current(), caller()))));
    }

    private LoginView login() {
        var page = Page.current();
        var view = new LoginView(authentication, house.sessions(), page, house.brand());
        view.offer(new LobbyLinks(page, contributions.publicLinks(house.registry())));
        return view;
    }

    private Screen inLayout(Screen screen) {
        return screen.in(ShellLayout.class, () -> new ShellLayout(house, Page.current(), caller(), this::logOut));
    }

    @Override
    public List<Part<? extends HasErrorParameter<?>>> errors() {
        return List.of(new Part<>(FailedView.class, () -> new FailedView(Page.current())));
    }

    @Override
    public void page(IndexHtmlResponse response) {
        firstPage.complete(response);
    }

    @Override
    public void opened(UI ui) {
        Page.open(ui, Preferences.of(VaadinRequest.getCurrent()));
        ui.addBeforeEnterListener(this::guard);
    }

    /** Whoever is not logged in sees the login, at the address that was typed, but for what everybody may see. */
    private void guard(BeforeEnterEvent event) {
        if (event.getNavigationTarget().equals(LobbyView.class)) {
            return;
        }
        var session = event.getUI().getSession();
        if (Page.caller(session).isPresent()
                && Page.sessionId(session).flatMap(house.sessions()::find).isEmpty()) {
            Page.leave(session, Sessions.End.ENDED);
        }
        var in = Page.caller(session).isPresent();
        var toLogin = event.getNavigationTarget().equals(LoginView.class);
        if (!in && !toLogin) {
            event.rerouteTo(LoginView.class);
        } else if (in && toLogin) {
            event.forwardTo("");
        } else if (in && event.getLocation().getFirstSegment().equals(PREVIEW)) {
            preview(event);
        }
    }

    /** For whoever opened it alone, who must be logged in; what follows in this page is seen as by somebody else. */
    private void preview(BeforeEnterEvent event) {
        var page = Page.find(event.getUI());
        var viewer = Page.caller(event.getUI().getSession()).map(Caller::operator);
        var segments = event.getLocation().getSegments();
        var name = segments.get(segments.size() - 1);
        var open = previews.find(name).filter(one -> Optional.of(one.viewer()).equals(viewer));
        if (page.isPresent() && open.isPresent()) {
            page.get().preview(open.get().caller(), () -> previews.close(name));
            event.forwardTo("");
        }
    }

    @Override
    public void failed(ErrorEvent event) {
        var thrown = event.getThrowable();
        var page = UI.getCurrent() == null ? null : Page.find(UI.getCurrent()).orElse(null);
        if (page != null && thrown instanceof AccessDenied denied) {
            page.warn(page.texts().get(denied.verdict().code()));
            return;
        }
        var number = Incidents.record("an open page", thrown);
        if (page != null) {
            page.warn(page.texts().get("incident", number));
        }
    }

    @Override
    public SystemMessages messages(Locale locale) {
        var texts = ShellTexts.messages();
        var messages = new CustomizedSystemMessages();
        // Loads the page again at once; the login that then stands there says that the session has ended.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.text(locale, "browser.error"));
        messages.setInternalErrorMessage(texts.text(locale, "browser.error.hint"));
        messages.setCookiesDisabledCaption(texts.text(locale, "browser.cookies"));
        messages.setCookiesDisabledMessage(texts.text(locale, "browser.cookies.hint"));
        return messages;
    }

    private static Caller caller() {
        var page = Page.current();
        return page.previewed().or(page::caller).orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }

    private void logOut() {
        var page = Page.current();
        if (page.previewed().isPresent()) {
            page.endPreview();
            return;
        }
        page.sessionId().ifPresent(id -> house.sessions().end(id, Sessions.End.LOGGED_OUT));
        page.forgetLogIn();
        page.ui().getPage().setLocation("/" + LOGIN);
        VaadinSession.getCurrent().getSession().invalidate();
        VaadinSession.getCurrent().close();
    }
}
