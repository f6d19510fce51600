package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.paifang.bank.merchants.internal.domain.Facts;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.bank.merchants.internal.domain.StateCommand;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.ui.api.ViewSession;

/** A merchant that is suspended, works again, or is closed: what that does, and why it is done. */
final class StatePage extends FormPage {

    private static final long serialVersionUID = 1L;

    private static final List<String> EFFECTS = List.of("sessions", "api", "refunds", "money");

    final TextArea why = new TextArea();
    final Button confirm;

    StatePage(MerchantDesk desk, ViewSession session, MerchantsView view, Merchant merchant, MerchantState state) {
        super(desk, session, view);
        var wanted = Facts.key(state);
        why.setLabel(text("field.why"));
        why.setHelperText(text("field.why.help"));
        why.setMaxLength(StateCommand.LONGEST_WHY);
        why.setRequiredIndicatorVisible(true);
        confirm = Parts.primary(() -> confirm(merchant, state));
        confirm.setText(text("turn." + wanted));
        if (state == MerchantState.CLOSED) {
            confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        var effects = new UnorderedList();
        effects.addClassName("pbm-effects");
        EFFECTS.forEach(what -> effects.add(new ListItem(text("effect." + wanted + "." + what))));
        compose(
                merchant.no().value(),
                text("turn." + wanted + ".title", merchant.name()),
                text("effect." + wanted),
                confirm,
                effects,
                why);
    }

    private void confirm(Merchant merchant, MerchantState state) {
        submit(
                confirm,
                merchant.no().value(),
                () -> desk.turn(session.caller(), merchant.no(), state, why.getValue(), key));
    }
}
