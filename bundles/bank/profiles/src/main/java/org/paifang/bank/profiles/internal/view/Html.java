package org.paifang.bank.profiles.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.paifang.bank.profiles.internal.domain.ProfileRights;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.ui.api.ViewSession;

/** Small parts that these screens share. */
final class Html {

    private Html() {}

    static Span text(String text) {
        return new Span(text);
    }

    static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("pbp-quiet");
        return span;
    }

    static Div of(String cssClass, Component... parts) {
        var container = new Div(parts);
        container.addClassName(cssClass);
        return container;
    }

    // ---- addresses of layers ----

    static String[] segments(Layer layer) {
        return layer.toString().split("[:/]");
    }

    static Optional<Layer> layer(List<String> segments) {
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        var of = String.join("/", segments.subList(1, segments.size()));
        return Layer.parse(segments.get(0) + (of.isEmpty() ? "" : ":" + of));
    }

    static void open(ViewSession session, Layer layer) {
        session.navigate(ProfileRights.DESIGN_ITEM, segments(layer));
    }
}
