package org.paifang.functions.approvals.internal.view;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.approvals.internal.domain.ApprovalDesk;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.FilterBar;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Localised;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Approvals newest first, as many as somebody asks for. */
final class HistoryList extends Div {

    private static final long serialVersionUID = 1L;

    /** Reads the next ones. */
    private interface Source {

        List<Approval> next(ApprovalFilter filter, @Nullable ApprovalId after);
    }

    final MultiSelectComboBox<ApprovalState> states = new MultiSelectComboBox<>();
    final TextField subject = new TextField();
    final DatePicker from = new DatePicker();
    final DatePicker until = new DatePicker();
    final FilterBar filters;
    final Button more = new Button();
    final ApprovalRows rows;
    final Notice notice = new Notice();
    private final Div empty = new Div();
    private final transient ViewSession session;
    private final transient ApprovalWords words;
    private final transient Source source;
    private transient List<Approval> shown = List.of();
    private boolean wasRead;

    private HistoryList(ViewSession session, ApprovalWords words, Clock clock, Source source) {
        this.session = session;
        this.words = words;
        this.source = source;
        this.filters = new FilterBar(session.texts());
        this.rows = new ApprovalRows(session, words, clock);
        rows.setVisible(false);
        more.setVisible(false);
        more.addClickListener(clicked -> readMore());
        add(notice, empty, rows, more);
        Layouts.stacked(this);
        session.texts().bind(more::setText, "history.more");
        session.texts().onChange(this::speak);
    }

    /** What the caller asked for. */
    static HistoryList own(ApprovalDesk desk, ViewSession session, ApprovalWords words, Clock clock) {
        return new HistoryList(session, words, clock, (filter, after) -> desk.mine(session.caller(), after));
    }

    /** Everything, with filters. */
    static HistoryList all(ApprovalDesk desk, ViewSession session, ApprovalWords words, Clock clock) {
        var list = new HistoryList(
                session, words, clock, (filter, after) -> desk.history(session.caller(), filter, after));
        list.addFilters();
        return list;
    }

    void read() {
        var filter = filter();
        session.background(() -> source.next(filter, null), this::show, failure -> tell());
    }

    private void readMore() {
        if (shown.isEmpty()) {
            return;
        }
        var filter = filter();
        var last = shown.get(shown.size() - 1).id();
        session.background(
                () -> source.next(filter, last),
                next -> {
                    next.forEach(rows::append);
                    shown = Stream.concat(shown.stream(), next.stream()).toList();
                    more.setVisible(next.size() == ApprovalDesk.PAGE);
                },
                failure -> tell());
    }

    private void tell() {
        notice.show(Tone.ERROR, session.texts().get(ApprovalPage.INTERRUPTED));
    }

    private void show(List<Approval> approvals) {
        notice.clear();
        wasRead = true;
        shown = approvals;
        rows.show(approvals);
        empty.setVisible(approvals.isEmpty());
        more.setVisible(approvals.size() == ApprovalDesk.PAGE);
    }

    private void addFilters() {
        var texts = session.texts();
        states.setItems(ApprovalState.values());
        subject.addKeyDownListener(Key.ENTER, pressed -> read());
        subject.setMaxLength(64);
        Localised.datePicker(from, texts);
        Localised.datePicker(until, texts);
        Localised.multiSelect(states, texts);
        texts.bind(states::setLabel, "history.state");
        texts.bind(states::setPlaceholder, "list.all");
        texts.onChange(() -> states.setItemLabelGenerator(words::state));
        texts.bind(subject::setLabel, "history.subject");
        texts.bind(from::setLabel, "history.from");
        texts.bind(until::setLabel, "history.until");
        addComponentAsFirst(Layouts.flush(
                filters.fields(subject, states).moreFields(from, until).asks(this::read, this::reset)));
    }

    private void reset() {
        states.clear();
        subject.clear();
        from.clear();
        until.clear();
        read();
    }

    private ApprovalFilter filter() {
        var zone = session.merchant().zone();
        var about = subject.getValue().strip();
        return new ApprovalFilter(
                Set.copyOf(states.getValue()),
                Optional.empty(),
                about.isEmpty() ? Optional.empty() : Optional.of(about),
                Optional.empty(),
                Optional.ofNullable(from.getValue())
                        .map(day -> day.atStartOfDay(zone).toInstant()),
                Optional.ofNullable(until.getValue())
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private void speak() {
        var texts = session.texts();
        empty.removeAll();
        empty.add(new EmptyState(VaadinIcon.RECORDS, texts.get("history.empty"), texts.get("history.empty.hint")));
        empty.setVisible(wasRead && shown.isEmpty());
        if (!shown.isEmpty()) {
            rows.show(shown);
        }
    }
}
