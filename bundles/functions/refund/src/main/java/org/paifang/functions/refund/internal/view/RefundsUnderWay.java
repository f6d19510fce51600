package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.concurrent.Callable;
import org.paifang.functions.refund.internal.domain.HistoricalDesk.Progress;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.ViewSession;

/** Refunds of archived orders that are worked on, or were refused lately; nothing at all where there is none. */
final class RefundsUnderWay extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ViewSession session;
    private final transient RefundWords words;
    private final transient Callable<List<Progress>> source;
    private final H2 title = new H2();
    final UnorderedList list = new UnorderedList();
    private transient List<Progress> shown = List.of();

    RefundsUnderWay(ViewSession session, Callable<List<Progress>> source) {
        this.session = session;
        this.words = new RefundWords(session);
        this.source = source;
        list.getStyle().set("list-style", "none").setPadding("0").setMargin("0");
        add(new Card(title, list));
        setVisible(false);
        session.texts().onChange(this::render);
    }

    /** Reads them again; what cannot be read is left out, since a refund that was made is in the list below. */
    void read() {
        session.background(source, this::show, failure -> {});
    }

    void show(List<Progress> found) {
        shown = List.copyOf(found);
        render();
    }

    private void render() {
        setVisible(!shown.isEmpty());
        title.setText(session.texts().get("underway.title"));
        list.removeAll();
        shown.forEach(progress -> list.add(item(progress)));
    }

    private ListItem item(Progress progress) {
        var request = progress.request();
        var wanted = request.wanted();
        var texts = session.texts();
        var formats = session.formats();
        var amount = new Span(formats.money(wanted.amount()));
        amount.getStyle().set("font-variant-numeric", "tabular-nums").set("font-weight", "600");
        var head = Layouts.row(
                amount, new Span(texts.get("order.title", wanted.order().value())), words.badge(progress));
        var item = new ListItem(
                head,
                quiet(texts.get(
                        "underway.about",
                        request.askedBy(),
                        formats.time(request.askedAt()),
                        wanted.no().value())));
        var refused = request.refused();
        var pause = progress.pause();
        if (refused != null) {
            item.add(quiet(words.sentence(refused)));
        } else if (pause != null) {
            item.add(quiet(texts.get(pause)));
        }
        item.getStyle().set("padding", "var(--lumo-space-s) 0").set("border-top", "1px solid var(--pf-line)");
        return item;
    }

    private static Div quiet(String text) {
        var line = new Div(text);
        line.getStyle()
                .set("color", "var(--pf-text-2)")
                .set("font-size", "var(--lumo-font-size-s)")
                .set("overflow-wrap", "anywhere");
        return line;
    }
}
