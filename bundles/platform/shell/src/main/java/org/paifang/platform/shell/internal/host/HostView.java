package org.paifang.platform.shell.internal.host;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.flow.Resync;
import org.paifang.platform.shell.internal.Contributions;
import org.paifang.platform.shell.internal.domain.Address;
import org.paifang.platform.shell.internal.domain.Destination;
import org.paifang.platform.shell.internal.domain.Incidents;
import org.paifang.platform.shell.internal.domain.Title;
import org.paifang.platform.shell.internal.page.House;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.shell.internal.page.PageViewSession;
import org.paifang.platform.shell.internal.page.ShellLayout;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.ViewContribution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the views of functions stand: one place for every address. It asks again at each navigation and each time that
 * something may have changed, and shows what is open at that moment.
 */
public final class HostView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(HostView.class);

    private final transient House house;
    private final transient Contributions contributions;
    private final transient Page page;
    private final transient Caller caller;
    private final transient List<Registration> registrations = new ArrayList<>();
    private transient Address address = Address.parse("");
    private transient @Nullable Open open;
    private transient @Nullable Runnable words;
    private transient @Nullable Destination said;
    private transient @Nullable ViewContribution failed;
    private @Nullable Renewal renewal;
    private String title = "";

    /** The view that is shown now. */
    private record Open(
            Title title, ViewContribution contribution, Component view, PageViewSession session, Registration inUse) {}

    public HostView(House house, Contributions contributions, Page page, Caller caller) {
        this.house = house;
        this.contributions = contributions;
        this.page = page;
        this.caller = caller;
        addClassName("pf-host");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        go(event.getLocation().getPath());
    }

    /** Shows what the address leads to. */
    public void go(String path) {
        address = Address.parse(path);
        look(true);
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
        look(false);
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
        var destination = house.destinations().of(caller, address);
        if (destination instanceof Destination.Show show) {
            show(show, navigated);
        } else {
            explain(destination, navigated);
        }
    }

    private void show(Destination.Show show, boolean navigated) {
        var contribution = contributions.view(show.function(), show.item().id());
        if (contribution.isEmpty()) {
            explain(new Destination.Away(show.title()), navigated);
            return;
        }
        if (!navigated && failed == contribution.get()) {
            return; // what is said already holds, until somebody tries again
        }
        if (open != null && open.contribution() == contribution.get()) {
            withdrawRenewal();
            if (navigated) {
                tellNewAddress(open, show.function(), show.rest());
            }
        } else if (!navigated && open != null && contributions.isHere(open.contribution())) {
            offerRenewal(open.title());
        } else {
            leave();
            enter(show, contribution.get());
        }
    }

    /** Another version serves now: what was typed into this one stays until somebody asks for the other, or goes. */
    private void offerRenewal(Title of) {
        if (renewal == null) {
            renewal = new Renewal(() -> look(true));
            addComponentAsFirst(renewal);
        }
        renewal.say(text("host.renewed", of.in(page.language())), text("host.renew"));
    }

    /** What is shown serves again: there is nothing to load. */
    private void withdrawRenewal() {
        if (renewal != null) {
            remove(renewal);
            renewal = null;
        }
    }

    private void enter(Destination.Show show, ViewContribution contribution) {
        var session = house.session(page, caller, show.function());
        try {
            var view = contribution.create(session);
            open = new Open(show.title(), contribution, view, session, contributions.opened(show.function()));
            words = null;
            said = null;
            failed = null;
            add(view);
            tellAddress(open, show.rest());
            entitle(show.title().in(page.language()));
        } catch (RuntimeException | LinkageError broken) {
            session.close();
            fail(show.title(), show.function(), contribution, broken);
        }
    }

    private static void tellAddress(@Nullable Open shown, List<String> rest) {
        if (shown != null && shown.view() instanceof AddressAware aware) {
            aware.addressChanged(rest);
        }
    }

    /** The view goes with all that it does in the background. */
    private void leave() {
        if (open != null) {
            open.session().close();
            open.inUse().remove();
            open = null;
        }
        renewal = null;
        removeAll();
    }

    private void tellNewAddress(Open shown, InstalledFunction function, List<String> rest) {
        try {
            tellAddress(shown, rest);
        } catch (RuntimeException | LinkageError broken) {
            fail(shown.title(), function, shown.contribution(), broken);
        }
    }

    private void fail(Title of, InstalledFunction function, ViewContribution contribution, Throwable broken) {
        if (broken instanceof AccessDenied denied) {
            refuse(of, denied);
            return;
        }
        house.failures().failed(function, caller.merchant());
        var number = Incidents.record("the view " + of.in(Locale.ENGLISH) + " of " + caller.operator(), broken);
        leave();
        said = null;
        failed = contribution;
        say(() -> {
            var name = of.in(page.language());
            var again = new Button(text("host.retry"), clicked -> look(true));
            var sentence = text("host.failed.hint", number);
            write(VaadinIcon.WARNING, text("host.failed", name), sentence, name, again);
        });
    }

    /** The door's word and no fault of the view: it asks for more than whoever looks at it may have. */
    private void refuse(Title of, AccessDenied denied) {
        if (caller.channel() != Channel.PREVIEW) {
            LOG.warn(
                    "the page {} is open to {}, who may not have what it shows", of.in(Locale.ENGLISH), caller, denied);
        }
        said = null;
        explain(new Destination.Closed(of, denied.verdict()), true);
    }

    /** A view that is open and no longer may be is closed at once; who looks at it reads why. */
    private void explain(Destination why, boolean navigated) {
        var was = navigated || open == null ? Optional.<Title>empty() : Optional.of(open.title());
        if (!navigated && why.equals(said)) {
            return; // it is said already, perhaps to somebody who saw the view close
        }
        leave();
        said = why;
        failed = null;
        say(() -> write(why, was));
    }

    private void write(Destination why, Optional<Title> was) {
        if (why instanceof Destination.Closed closed) {
            var name = closed.title().in(page.language());
            var key = was.isPresent() ? "host.closed.now" : "host.closed";
            write(VaadinIcon.LOCK, text(key, name), text(closed.verdict().code()), name);
        } else if (why instanceof Destination.Away away) {
            var name = away.title().in(page.language());
            var key = was.isPresent() ? "host.gone" : "host.away";
            write(VaadinIcon.PLUG, text(key, name), text(key + ".hint"), name);
        } else {
            var name = text("host.unknown");
            write(VaadinIcon.MAP_MARKER, name, text("host.unknown.hint"), name);
        }
    }

    private void write(VaadinIcon icon, String head, String sentence, String name, Component... ways) {
        removeAll();
        var all = new ArrayList<Component>(List.of(ways));
        all.add(PlainPage.home(text("host.home")));
        add(new PlainPage(icon, head, sentence, all.toArray(Component[]::new)));
        entitle(name);
    }

    private void say(Runnable sentence) {
        words = sentence;
        sentence.run();
    }

    private void speak() {
        if (words != null) {
            words.run();
        } else if (open != null) {
            if (renewal != null) {
                offerRenewal(open.title());
            }
            entitle(open.title().in(page.language()));
        }
    }

    private void entitle(String what) {
        title = text(
                "title",
                what,
                house.merchant(caller).name(),
                house.brand().in(page.language()).product());
        page.ui().getPage().setTitle(title);
        var layout = findAncestor(ShellLayout.class);
        if (layout != null) {
            layout.announce(what);
        }
    }

    private String text(String key, Object... arguments) {
        return page.texts().get(key, arguments);
    }
}
