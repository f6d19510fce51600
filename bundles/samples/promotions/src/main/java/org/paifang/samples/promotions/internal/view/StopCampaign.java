package org.paifang.samples.promotions.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.ui.api.ViewSession;
import org.paifang.samples.promotions.internal.domain.Campaign;

/** The last look before a campaign is over for good. */
final class StopCampaign extends Dialog {

    private static final long serialVersionUID = 1L;

    final Button confirm = new Button();
    final Button cancel = new Button();
    private final Paragraph question = new Paragraph();
    private final transient ViewSession session;
    private transient @Nullable Campaign asked;

    StopCampaign(ViewSession session, Consumer<Campaign> confirmed) {
        this.session = session;
        var texts = session.texts();
        setMaxWidth("32rem");
        add(question);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        confirm.addClickListener(clicked -> {
            var campaign = asked;
            close();
            if (campaign != null) {
                asked = null;
                confirmed.accept(campaign);
            }
        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickListener(clicked -> close());
        getFooter().add(cancel, confirm);
        texts.bind(this::setHeaderTitle, "stop.title");
        texts.bind(confirm::setText, "stop.confirm");
        texts.bind(cancel::setText, "button.cancel");
        texts.onChange(this::render);
    }

    void ask(Campaign campaign) {
        asked = campaign;
        render();
        open();
    }

    private void render() {
        var campaign = asked;
        if (campaign != null) {
            question.setText(
                    session.texts().get("stop.question", campaign.offer().name()));
        }
    }
}
