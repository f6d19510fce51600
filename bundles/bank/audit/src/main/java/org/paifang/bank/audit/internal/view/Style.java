package org.paifang.bank.audit.internal.view;

import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the shared components do not say about looks; it comes and goes with the view. */
final class Style {

    private static final String CSS = read();

    private Style() {}

    static Element element() {
        var style = new Element("style");
        style.setText(CSS);
        return style;
    }

    private static String read() {
        try (var stream = Style.class.getResourceAsStream("audit.css")) {
            if (stream == null) {
                throw new IllegalStateException("there is no audit.css beside " + Style.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
