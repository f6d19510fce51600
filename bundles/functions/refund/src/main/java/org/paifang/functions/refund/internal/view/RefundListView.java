package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.paifang.functions.refund.internal.domain.RefundDesk;
import org.paifang.functions.refund.internal.domain.RefundSearch;
import org.paifang.functions.refund.internal.domain.RefundSubmission;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.FilterBar;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Localised;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** The refunds of the merchant, newest first; below its address those of one order or with one number. */
public final class RefundListView extends Div implements AddressAware {

    private static final long serialVersionUID = 1L;

    final TextField number = new TextField();
    final MultiSelectComboBox<TransactionStatus> statuses = new MultiSelectComboBox<>();
    final DatePicker from = new DatePicker();
    final DatePicker until = new DatePicker();
    final FilterBar filters;
    final Notice notice = new Notice();
    final RefundGrid grid;
    final RefundsWaiting waiting;
    final RefundsUnderWay underWay;
    private final transient ViewSession session;
    private final transient RefundWords words;

    public RefundListView(RefundDesk desk, RefundSubmission submission, ViewSession session) {
        this.session = session;
        this.words = new RefundWords(session);
        this.grid = new RefundGrid(desk, session);
        this.waiting = new RefundsWaiting(session, () -> submission.waiting(session.caller()));
        this.underWay = new RefundsUnderWay(session, () -> submission.unfinished(session.caller()));
        number.setValueChangeMode(ValueChangeMode.EAGER);
        number.addKeyDownListener(Key.ENTER, pressed -> search());
        number.setAutocomplete(Autocomplete.OFF);
        number.setMaxLength(64);
        statuses.setItems(TransactionStatus.values());
        var texts = session.texts();
        Localised.datePicker(from, texts);
        Localised.datePicker(until, texts);
        Localised.multiSelect(statuses, texts);
        texts.bind(number::setLabel, "list.number");
        texts.bind(statuses::setLabel, "list.status");
        texts.onChange(() -> statuses.setItemLabelGenerator(words::status));
        texts.bind(statuses::setPlaceholder, "list.all");
        texts.bind(from::setLabel, "list.from");
        texts.bind(until::setLabel, "list.until");
        var header = Layouts.flush(new PageHeader(texts, "menu.list", "menu.list.hint"));
        this.filters = new FilterBar(texts)
                .fields(number, statuses)
                .moreFields(from, until)
                .asks(this::search, this::reset);
        add(header, waiting, underWay, Layouts.flush(filters), notice, grid);
        Layouts.stacked(this);
    }

    @Override
    public void addressChanged(List<String> segments) {
        number.setValue(segments.isEmpty() ? "" : segments.get(0));
        search();
        waiting.read();
        underWay.read();
    }

    private void search() {
        var wanted = new RefundSearch(
                number.getValue(),
                statuses.getValue(),
                from.getValue(),
                until.getValue(),
                session.merchant().zone());
        var problem = wanted.problem();
        if (problem.isPresent()) {
            notice.show(Tone.ERROR, words.sentence(problem.get()));
            return;
        }
        notice.clear();
        grid.show(wanted);
    }

    private void reset() {
        number.clear();
        statuses.clear();
        from.clear();
        until.clear();
        search();
    }
}
