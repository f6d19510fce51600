package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.functions.internal.domain.FunctionDesk;
import org.paifang.bank.functions.internal.domain.Shelf;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.ViewSession;

/** Functions: all of them at its own address, one below it, and a change of that one below that. */
public final class FunctionsView extends Div implements AddressAware {

    /** How soon it looks again while something is on its way, and while nothing is. */
    static final Duration SOON = Duration.ofSeconds(1);

    static final Duration LATER = Duration.ofSeconds(5);

    private static final long serialVersionUID = 1L;

    private final transient FunctionDesk desk;
    private final transient ViewSession session;
    private transient @Nullable FunctionList list;
    private transient @Nullable FunctionPage page;
    private transient @Nullable ChangePage change;
    private transient Registration waiting = () -> {};
    private transient @Nullable Place place;
    private transient List<Shelf> seen = List.of();

    public FunctionsView(FunctionDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        addClassName("pbf-view");
        session.texts().onChange(this::speak);
    }

    @Override
    public void addressChanged(List<String> segments) {
        removeAll();
        getElement().appendChild(Style.element());
        var texts = session.texts();
        place = Place.read(segments).orElse(null);
        if (place == null) {
            add(new EmptyState(VaadinIcon.PUZZLE_PIECE, texts.get("one.nothing"), texts.get("one.nothing.hint")));
        } else if (!(place instanceof Place.Changing changing)) {
            refresh();
        } else if (desk.mayChange(session.caller())) {
            add(change());
            change().show(changing.change());
        } else {
            add(new EmptyState(VaadinIcon.LOCK, texts.get("plan.closed"), texts.get("access.not-permitted")));
        }
    }

    FunctionList list() {
        if (list == null) {
            list = new FunctionList(desk, session);
        }
        return list;
    }

    FunctionPage page() {
        if (page == null) {
            page = new FunctionPage(desk, session);
        }
        return page;
    }

    ChangePage change() {
        if (change == null) {
            change = new ChangePage(desk, session);
        }
        return change;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        lookLater();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        waiting.remove();
    }

    private void lookLater() {
        waiting.remove();
        var soon = seen.stream().anyMatch(Shelf::isMoving);
        waiting = session.later(soon ? SOON : LATER, this::look);
    }

    private void look() {
        try {
            var now = desk.overview(session.caller(), session.texts().locale());
            if (!now.equals(seen)) {
                show(now);
            }
            if (place instanceof Place.Changing) {
                change().follow();
            }
        } catch (AccessDenied closed) {
            return; // the page is about to say so
        }
        lookLater();
    }

    private void speak() {
        if (list != null) {
            list.forget();
        }
        if (page != null) {
            page.forget();
        }
        refresh();
    }

    private void refresh() {
        if (place != null && !(place instanceof Place.Changing)) {
            show(desk.overview(session.caller(), session.texts().locale()));
        }
    }

    private void show(List<Shelf> now) {
        seen = now;
        if (place instanceof Place.Everything) {
            attach(list());
            list().show(now);
        } else if (place instanceof Place.One one) {
            attach(page());
            page().show(one.function());
        }
    }

    /** Once: what is there already is not taken away and put back. */
    private void attach(Component part) {
        if (part.getParent().isEmpty()) {
            add(part);
        }
    }
}
