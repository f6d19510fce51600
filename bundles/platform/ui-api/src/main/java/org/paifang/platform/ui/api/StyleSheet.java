package org.paifang.platform.ui.api;

import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a function's views want of looks that the shared components do not say. It comes and goes with the view: put {@link
 * #element} into it.
 */
public final class StyleSheet {

    private final String css;

    private StyleSheet(String css) {
        this.css = css;
    }

    /**
     * Reads the style sheet that lies beside a class of the bundle; keep it in a constant.
     *
     * @throws IllegalStateException if there is none of this name
     */
    public static StyleSheet beside(Class<?> owner, String name) {
        try (var stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + name + " beside " + owner.getName());
            }
            return new StyleSheet(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new element for one view. */
    public Element element() {
        return new Element("style").setText(css);
    }
}
