package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paifang.functions.operators.internal.domain.CounterDesk;
import org.paifang.platform.api.staff.Counter;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.api.staff.Terminal;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Table;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Counters with who works at them, and the terminals that stand there. */
public final class CountersView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CounterDesk desk;
    private final transient ViewSession session;

    public CountersView(CounterDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        Parts.stack(this);
        session.texts().onChange(this::refresh);
    }

    private void refresh() {
        removeAll();
        var texts = session.texts();
        var staff = desk.staff(session.caller());
        var may = desk.mayChange(session.caller());
        add(new PageHeader(texts, "menu.counters", "menu.counters.hint", actions(staff, may)));
        if (staff.counters().isEmpty()) {
            add(new EmptyState(VaadinIcon.SHOP, texts.get("counter.none"), texts.get("counter.none.hint")));
            return;
        }
        add(Parts.card(texts.get("counter.all"), counters(staff, may)));
        if (!staff.terminals().isEmpty()) {
            add(Parts.card(texts.get("terminal.all"), terminals(staff, may)));
        }
    }

    private Component[] actions(Staff staff, boolean may) {
        if (!may) {
            return new Component[0];
        }
        var texts = session.texts();
        var counter = new Button(texts.get("counter.new"), clicked -> edit(Optional.empty()));
        counter.addThemeName("primary");
        var terminal = new Button(texts.get("terminal.new"), clicked -> editTerminal(Optional.empty()));
        terminal.setVisible(!staff.counters().isEmpty());
        return new Component[] {counter, terminal};
    }

    private Component counters(Staff staff, boolean may) {
        var texts = session.texts();
        var rows = new Table(
                texts.get("counter.all"),
                List.of(
                        texts.get("counter.no"),
                        texts.get("form.name"),
                        texts.get("list.state"),
                        texts.get("counter.people"),
                        texts.get("list.change")));
        staff.counters().values().stream()
                .sorted(Comparator.comparing(Counter::no))
                .forEach(counter -> rows.row(
                        Table.text(counter.no().value()),
                        Table.text(counter.name()),
                        state(counter.open()),
                        Table.text(counter.operators().stream()
                                .flatMap(id -> staff.member(id).stream())
                                .sorted(Comparator.comparing(
                                        member -> member.id().operatorNo()))
                                .map(member -> member.id().operatorNo() + " " + member.name())
                                .collect(Collectors.joining(", "))),
                        change(may, counter.no().value(), () -> edit(Optional.of(counter)))));
        return rows;
    }

    private Component terminals(Staff staff, boolean may) {
        var texts = session.texts();
        var rows = new Table(
                texts.get("terminal.all"),
                List.of(
                        texts.get("terminal.no"),
                        texts.get("form.name"),
                        texts.get("list.state"),
                        texts.get("terminal.counter"),
                        texts.get("list.change")));
        staff.terminals().values().stream()
                .sorted(Comparator.comparing(Terminal::no))
                .forEach(terminal -> rows.row(
                        Table.text(terminal.no().value()),
                        Table.text(terminal.name()),
                        state(terminal.open()),
                        Table.text(terminal.counter().value()),
                        change(may, terminal.no().value(), () -> editTerminal(Optional.of(terminal)))));
        return rows;
    }

    private Component change(boolean may, String of, Runnable edit) {
        if (!may) {
            return new Span("–");
        }
        var button = new Button(session.texts().get("button.edit"), clicked -> edit.run());
        button.addThemeName("small");
        button.setAriaLabel(session.texts().get("list.change-of", of));
        return button;
    }

    private StatusBadge state(boolean open) {
        return open
                ? new StatusBadge(Tone.SUCCESS, session.texts().get("state.in-use"))
                : new StatusBadge(Tone.NEUTRAL, session.texts().get("state.closed"));
    }

    private void edit(Optional<Counter> counter) {
        new CounterDialog(desk, session, counter, this::refresh).open();
    }

    private void editTerminal(Optional<Terminal> terminal) {
        new TerminalDialog(desk, session, terminal, this::refresh).open();
    }
}
