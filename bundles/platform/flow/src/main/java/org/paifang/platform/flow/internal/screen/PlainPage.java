package org.paifang.platform.flow.internal.screen;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Locale;

/** A page with one sentence, which a screen reader speaks by itself. */
@Tag("main")
abstract class PlainPage extends Component {

    private final Sentence sentence;

    PlainPage(Sentence sentence) {
        this.sentence = sentence;
        getElement().setAttribute("role", "status");
        var style = getElement().getStyle();
        style.set("display", "grid").set("place-items", "center").set("min-height", "100vh");
        style.set("padding", "var(--lumo-space-l)").set("text-align", "center");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        say(event.getUI().getLocale());
    }

    private void say(Locale locale) {
        getElement().setText(sentence.in(locale));
    }
}
