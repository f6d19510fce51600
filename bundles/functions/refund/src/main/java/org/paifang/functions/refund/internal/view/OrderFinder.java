package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.OrderNo;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** Asks for an order's number. */
final class OrderFinder extends Div {

    private static final long serialVersionUID = 1L;

    static final String NUMBER_INVALID = "refund.order-no-invalid";

    final TextField number = new TextField();
    final Button find = new Button(VaadinIcon.SEARCH.create());
    private final transient RefundWords words;
    private final transient Texts texts;
    private final transient Consumer<OrderNo> found;
    private transient @Nullable Reason problem;

    OrderFinder(ViewSession session, Consumer<OrderNo> found) {
        this.words = new RefundWords(session);
        this.texts = session.texts();
        this.found = found;
        addClassName("refund-finder");
        number.setValueChangeMode(ValueChangeMode.EAGER);
        number.addValueChangeListener(changed -> reject(null));
        number.addKeyDownListener(Key.ENTER, pressed -> search());
        number.setAutocomplete(Autocomplete.OFF);
        number.setMaxLength(64);
        number.setManualValidation(true);
        number.setWidthFull();
        number.getStyle().setMaxWidth("28rem");
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        find.addClickListener(clicked -> search());
        texts.bind(number::setLabel, "finder.number");
        texts.bind(number::setHelperText, "finder.hint");
        texts.bind(find::setText, "finder.find");
        texts.onChange(this::showProblem);
        add(new Card(Layouts.row(number, find)));
    }

    /** Says below the field why there is no order to show; {@code null} is nothing. */
    void reject(@Nullable Reason reason) {
        problem = reason;
        showProblem();
        if (reason != null) {
            number.focus();
        }
    }

    private void search() {
        var typed = number.getValue().strip();
        if (OrderNo.isValid(typed)) {
            found.accept(new OrderNo(typed));
        } else {
            reject(Reason.of(NUMBER_INVALID));
        }
    }

    private void showProblem() {
        var reason = problem;
        number.setInvalid(reason != null);
        number.setErrorMessage(reason == null ? null : words.sentence(reason));
    }
}
