package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.shell.internal.domain.Address;

/** Says that a second factor is needed first, and leads to where it is set up. */
final class EnrolFirst extends Dialog {

    private static final long serialVersionUID = 1L;

    EnrolFirst(House house, Page page, Caller caller) {
        var place = house.factors().place().flatMap(item -> house.destinations().open(caller, item));
        var hint = new Paragraph();
        hint.getStyle().setMargin("0");
        var close = new Button("", clicked -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        setId("enrol-first");
        setWidth("26rem");
        setMaxWidth("100%");
        add(hint);
        getFooter().add(close);
        place.ifPresent(open -> getFooter().add(go(page, open)));
        var texts = page.texts();
        texts.bind(this::setHeaderTitle, "enrol.title");
        texts.bind(hint::setText, place.isPresent() ? "enrol.hint" : "enrol.nowhere");
        texts.bind(close::setText, "button.close");
    }

    private Button go(Page page, MenuItem open) {
        var go = new Button("", clicked -> {
            close();
            page.ui().navigate(Address.write(open.path()));
        });
        go.setId("enrol-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        page.texts().bind(go::setText, "enrol.go");
        return go;
    }
}
