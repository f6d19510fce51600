package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paifang.functions.operators.internal.domain.CounterDesk;
import org.paifang.platform.api.staff.Counter;
import org.paifang.platform.api.staff.CounterNo;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Localised;
import org.paifang.platform.ui.api.ViewSession;

/** A counter, and who works at it. */
final class CounterDialog extends PlaceDialog {

    private static final long serialVersionUID = 1L;

    final MultiSelectComboBox<Member> people = new MultiSelectComboBox<>();
    private final transient CounterDesk desk;
    private final boolean isNew;

    CounterDialog(CounterDesk desk, ViewSession session, Optional<Counter> counter, Runnable done) {
        super(session, done, counter.isEmpty(), counter.isEmpty() ? "counter.new" : "counter.edit", "counter.no");
        this.desk = desk;
        isNew = counter.isEmpty();
        people.setItemLabelGenerator(member -> member.id().operatorNo() + " " + member.name());
        people.setItems(desk.staff(session.caller()).members().values().stream()
                .sorted(Comparator.comparing(member -> member.id().operatorNo()))
                .toList());
        people.setWidthFull();
        Localised.multiSelect(people, session.texts());
        counter.ifPresent(one -> {
            number.setValue(one.no().value());
            name.setValue(one.name());
            open.setValue(one.open());
            people.select(desk.staff(session.caller()).members().values().stream()
                    .filter(member -> one.operators().contains(member.id()))
                    .toList());
        });
        session.texts().bind(people::setLabel, "counter.people");
        arrange(people);
    }

    @Override
    Optional<Reason> put() {
        CounterNo no;
        try {
            no = new CounterNo(number.getValue());
        } catch (IllegalArgumentException typed) {
            return Optional.of(Reason.of("form.place-number-wrong"));
        }
        var chosen = people.getValue().stream().map(Member::id).collect(Collectors.toSet());
        return desk.put(session.caller(), new Counter(no, name.getValue().strip(), open.getValue(), chosen), isNew);
    }
}
