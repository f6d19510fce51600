package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Comparator;
import java.util.Optional;
import org.paifang.functions.operators.internal.domain.CounterDesk;
import org.paifang.platform.api.staff.Counter;
import org.paifang.platform.api.staff.Terminal;
import org.paifang.platform.api.staff.TerminalNo;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.ViewSession;

/** A terminal, and at which counter it stands. */
final class TerminalDialog extends PlaceDialog {

    private static final long serialVersionUID = 1L;

    final ComboBox<Counter> counter = new ComboBox<>();
    private final transient CounterDesk desk;
    private final boolean isNew;

    TerminalDialog(CounterDesk desk, ViewSession session, Optional<Terminal> terminal, Runnable done) {
        super(session, done, terminal.isEmpty(), terminal.isEmpty() ? "terminal.new" : "terminal.edit", "terminal.no");
        this.desk = desk;
        isNew = terminal.isEmpty();
        counter.setItemLabelGenerator(one -> one.no() + " " + one.name());
        var counters = desk.staff(session.caller()).counters();
        counter.setItems(counters.values().stream()
                .sorted(Comparator.comparing(Counter::no))
                .toList());
        counter.setWidthFull();
        terminal.ifPresent(one -> {
            number.setValue(one.no().value());
            name.setValue(one.name());
            open.setValue(one.open());
            counter.setValue(counters.get(one.counter()));
        });
        session.texts().bind(counter::setLabel, "terminal.counter");
        arrange(counter);
    }

    @Override
    Optional<Reason> put() {
        TerminalNo no;
        try {
            no = new TerminalNo(number.getValue());
        } catch (IllegalArgumentException typed) {
            return Optional.of(Reason.of("form.place-number-wrong"));
        }
        var chosen = counter.getOptionalValue();
        if (chosen.isEmpty()) {
            return Optional.of(Reason.of("form.counter-missing"));
        }
        var terminal = new Terminal(
                no, name.getValue().strip(), open.getValue(), chosen.get().no());
        return desk.put(session.caller(), terminal, isNew);
    }
}
