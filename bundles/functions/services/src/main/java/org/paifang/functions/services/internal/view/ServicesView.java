package org.paifang.functions.services.internal.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.services.internal.domain.Offer;
import org.paifang.functions.services.internal.domain.ServiceDesk;
import org.paifang.functions.services.internal.domain.ServiceDesk.Outcome;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.Approvals.Decision;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.OpenPages;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/**
 * Services that the bank offers: what the merchant has, what it can apply for, what waits. It changes by itself when the
 * bank answers; what somebody is typing stays. {@code /services/<id>} leads to one of them.
 */
public final class ServicesView extends Div implements AddressAware {

    private static final long serialVersionUID = 1L;

    private final transient ServiceDesk desk;
    private final transient OpenPages pages;
    private final transient ViewSession session;
    private final transient ServiceWords words;
    final Notice notice = new Notice();
    final Div list = Style.of("ps-cards");
    private final Div empty = new Div();
    final transient Map<FunctionId, ServiceCard> cards = new HashMap<>();
    private transient List<Offer> shown = List.of();
    /** What the notice says was sent; answered, it is past. */
    private transient @Nullable FunctionId sent;

    private transient Registration listening = () -> {};
    private String wanted = "";

    public ServicesView(ServiceDesk desk, OpenPages pages, ViewSession session) {
        this.desk = desk;
        this.pages = pages;
        this.session = session;
        this.words = new ServiceWords(session);
        addClassName("ps-stack");
        getElement().appendChild(Style.element());
        empty.setVisible(false);
        add(new PageHeader(session.texts(), "menu.apply", "menu.apply.hint"), notice, list, empty);
        session.texts().onChange(() -> {
            empty.removeAll();
            empty.add(new EmptyState(
                    VaadinIcon.CART_O,
                    session.texts().get("services.none"),
                    session.texts().get("services.none.hint")));
            show(shown);
        });
        read();
    }

    @Override
    public void addressChanged(List<String> segments) {
        wanted = segments.isEmpty() ? "" : segments.get(0);
        mark();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = pages.listen(session.caller().merchant(), () -> session.access(this::read));
        addDetachListener(detached -> {
            detached.unregisterListener();
            listening.remove();
        });
    }

    void read() {
        session.background(
                () -> desk.offers(session.caller()),
                found -> {
                    show(found);
                    forgetWhatIsAnswered();
                    empty.setVisible(found.isEmpty());
                },
                failure -> tell(failure, "page.broken"));
    }

    void apply(FunctionId function, String comment) {
        session.background(
                () -> desk.apply(session.caller(), function, comment),
                outcome -> {
                    if (outcome instanceof Outcome.Applied) {
                        notice.show(Tone.SUCCESS, words.about("apply.sent", function, shown));
                        sent = function;
                        card(function).close();
                    } else {
                        var refused = (Outcome.Refused) outcome;
                        notice.show(Tone.WARNING, words.sentence(refused.reason(), shown));
                    }
                    read();
                },
                failure -> tell(failure, "apply.broken"));
    }

    void withdraw(FunctionId function, ApprovalId application) {
        session.background(
                () -> desk.withdraw(session.caller(), application),
                decision -> {
                    if (decision instanceof Decision.Refused refused) {
                        notice.show(Tone.WARNING, words.sentence(refused.reason(), shown));
                    } else {
                        sent = null;
                        notice.show(Tone.SUCCESS, words.about("apply.withdrawn", function, shown));
                    }
                    read();
                },
                failure -> tell(failure, "apply.broken"));
    }

    private void tell(Exception failure, String broken) {
        notice.show(Tone.ERROR, Failures.text(session.texts(), failure, broken));
    }

    private ServiceCard card(FunctionId function) {
        return cards.computeIfAbsent(function, id -> new ServiceCard(id, session, words, this));
    }

    /** A card stays the same one, so that what is typed into it stays. */
    private void show(List<Offer> offers) {
        shown = List.copyOf(offers);
        var ordered = new ArrayList<>(offers);
        ordered.sort(words.order());
        list.removeAll();
        for (var offer : ordered) {
            var card = card(offer.function());
            card.show(offer);
            list.add(card);
        }
        cards.keySet().removeIf(id -> offers.stream()
                .noneMatch(offer -> offer.function().equals(id)));
        mark();
    }

    private void forgetWhatIsAnswered() {
        var function = sent;
        if (function != null
                && shown.stream().noneMatch(offer -> offer.function().equals(function) && offer.isUnderWay())) {
            notice.clear();
            sent = null;
        }
    }

    private void mark() {
        cards.forEach((id, card) -> card.setClassName("ps-wanted", id.value().equals(wanted)));
    }
}
