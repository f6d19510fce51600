package org.paifang.platform.ui.api;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;

/** With what somebody is logged in: browser and system in words, and what the browser really said for whoever opens it. */
public final class DeviceText extends Div {

    private static final long serialVersionUID = 1L;

    /** {@code said} is what the browser sent of itself; it is shown as text, and may be anything. */
    public DeviceText(Texts texts, String said) {
        var name = DeviceName.of(said);
        add(new Span(words(texts, name)));
        if (!said.isBlank()) {
            var raw = new NativeDetails(texts.get("device.raw"), new Span(said));
            raw.addClassName("pf-device-raw");
            add(raw);
        }
    }

    private static String words(Texts texts, DeviceName name) {
        if (name.browser().isPresent() && name.system().isPresent()) {
            return texts.get("device.on", name.browser().get(), name.system().get());
        }
        return name.browser().or(name::system).orElseGet(() -> texts.get("device.unknown"));
    }
}
