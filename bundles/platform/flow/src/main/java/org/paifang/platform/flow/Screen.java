package org.paifang.platform.flow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One route: at this path stands this view, in these layouts.
 *
 * @param path without a leading slash; {@code ""} is the root
 * @param layouts from the innermost to the outermost
 */
public record Screen(String path, Part<? extends Component> view, List<Part<? extends RouterLayout>> layouts) {

    public Screen {
        layouts = List.copyOf(layouts);
    }

    /** A view that stands alone; {@link #in} puts it into a layout. */
    public static <C extends Component> Screen at(String path, Class<C> type, Supplier<? extends C> factory) {
        return new Screen(path, new Part<>(type, factory), List.of());
    }

    /** The same screen with one more layout around it. */
    public <L extends RouterLayout> Screen in(Class<L> layout, Supplier<? extends L> factory) {
        return new Screen(
                path,
                view,
                Stream.<Part<? extends RouterLayout>>concat(layouts.stream(), Stream.of(new Part<>(layout, factory)))
                        .toList());
    }
}
