package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionKind;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Everything that happened to an order, in the order in which it happened; what is still open stands last. */
final class Timeline {

    private record Event(Instant at, @Nullable Instant shown, Tone tone, String title, List<String> lines) {}

    private final ViewSession session;
    private final Texts texts;
    private final List<Event> events = new ArrayList<>();

    private Timeline(ViewSession session) {
        this.session = session;
        this.texts = session.texts();
    }

    static Component of(List<Transaction> transactions, ViewSession session) {
        var timeline = new Timeline(session);
        transactions.forEach(timeline::tell);
        return timeline.render();
    }

    private void tell(Transaction transaction) {
        asked(transaction);
        answered(transaction);
        var settledAt = transaction.settledAt();
        if (settledAt != null) {
            add(settledAt, Tone.NEUTRAL, key(transaction, "settled"), transaction, List.of());
        }
    }

    private void asked(Transaction transaction) {
        var lines = new ArrayList<String>();
        if (transaction.kind() == TransactionKind.REFUND) {
            lines.add(texts.get("timeline.refund-no", transaction.referenceNo()));
        }
        var reason = transaction.reason();
        if (reason != null && !reason.isBlank()) {
            lines.add(texts.get("timeline.reason", reason));
        }
        var operator = transaction.place().operator();
        if (operator != null) {
            lines.add(texts.get("timeline.operator", operator));
        }
        add(transaction.at(), Tone.NEUTRAL, key(transaction, "asked"), transaction, lines);
    }

    private void answered(Transaction transaction) {
        var lines = new ArrayList<String>();
        var code = transaction.responseCode();
        if (code != null) {
            lines.add(texts.get("timeline.response-code", code));
        }
        var reference = transaction.acquirerReference();
        if (reference != null) {
            lines.add(texts.get("timeline.acquirer-reference", reference));
        }
        var completed = transaction.completedAt();
        switch (transaction.status()) {
            case SUCCEEDED -> add(completed, Tone.SUCCESS, key(transaction, "succeeded"), transaction, lines);
            case FAILED -> add(completed, Tone.ERROR, key(transaction, "failed"), transaction, lines);
            case PROCESSING -> add(null, Tone.PROGRESS, key(transaction, "processing"), transaction, lines);
            case UNKNOWN -> add(null, Tone.WARNING, key(transaction, "unknown"), transaction, lines);
        }
    }

    private void add(@Nullable Instant at, Tone tone, String titleKey, Transaction transaction, List<String> lines) {
        var title = texts.get(titleKey, session.formats().money(transaction.amount()));
        events.add(new Event(at == null ? Instant.MAX : at, at, tone, title, lines));
    }

    private Component render() {
        events.sort(Comparator.comparing(Event::at));
        var list = new OrderedList();
        list.addClassName("pq-timeline");
        events.forEach(event -> list.add(render(event)));
        return list;
    }

    private ListItem render(Event event) {
        var title = new Span(event.title());
        title.addClassName("pq-event-title");
        var shown = event.shown();
        var time = new Span(
                shown == null ? texts.get("timeline.open") : session.formats().time(shown));
        time.addClassName("pq-quiet");
        var item = new ListItem(new Div(title, time));
        for (var line : event.lines()) {
            var words = new Div(line);
            words.addClassName("pq-event-line");
            item.add(words);
        }
        item.getElement().setAttribute("tone", event.tone().name().toLowerCase(Locale.ROOT));
        return item;
    }

    private static String key(Transaction transaction, String step) {
        return "timeline." + transaction.kind().name().toLowerCase(Locale.ROOT) + "-" + step;
    }
}
