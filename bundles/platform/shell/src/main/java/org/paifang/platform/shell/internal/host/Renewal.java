package org.paifang.platform.shell.internal.host;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;

/** Says quietly that another version serves by now, and offers it. */
final class Renewal extends Div {

    private static final long serialVersionUID = 1L;

    private final Notice notice = new Notice();
    private final Button renew;

    Renewal(Runnable wanted) {
        addClassName("pf-renewal");
        renew = new Button("", clicked -> wanted.run());
        renew.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(notice, renew);
    }

    void say(String sentence, String button) {
        notice.show(Tone.NEUTRAL, sentence);
        renew.setText(button);
    }
}
