package org.paifang.platform.flow.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.internal.ReflectTools;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouterLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.flow.Part;
import org.paifang.platform.flow.Screen;
import org.paifang.platform.flow.Screens;
import org.paifang.platform.flow.internal.screen.Broken;
import org.paifang.platform.flow.internal.screen.Missing;
import org.paifang.platform.flow.internal.screen.Reloading;
import org.paifang.platform.flow.internal.screen.Renewing;

/** What is served at this moment: the shell's screens, read once, or Flow's own when there is none. */
final class Root {

    private static final String EVERY_PATH = ":path*";
    private static final List<Class<? extends Component>> FALLBACKS =
            List.of(Missing.class, Broken.class, Reloading.class);

    private final @Nullable Screens screens;
    private final List<Screen> routes;
    private final List<Class<? extends Component>> errors;
    private final Map<Class<?>, Part<?>> parts = new HashMap<>();

    private Root(@Nullable Screens screens, List<Screen> routes, List<Class<? extends Component>> errors) {
        this.screens = screens;
        this.routes = List.copyOf(routes);
        this.errors = errors;
    }

    /** Without a shell. */
    static Root empty() {
        var everywhere = Screen.at(EVERY_PATH, Renewing.class, Renewing::new);
        return new Root(null, List.of(everywhere), FALLBACKS).withParts(List.of());
    }

    static Root of(Screens screens) {
        var own = screens.errors();
        var taken = own.stream().map(part -> exceptionOf(part.type())).toList();
        var fallbacks = FALLBACKS.stream().filter(type -> !taken.contains(exceptionOf(type)));
        var errors = Stream.<Class<?>>concat(fallbacks, own.stream().map(Part::type))
                .<Class<? extends Component>>map(type -> type.asSubclass(Component.class))
                .toList();
        return new Root(screens, screens.screens(), errors).withParts(own);
    }

    /** For which exception an error screen is: Flow takes one screen for each. */
    private static Class<?> exceptionOf(Class<?> errorScreen) {
        return ReflectTools.getGenericInterfaceType(errorScreen, HasErrorParameter.class);
    }

    private Root withParts(List<? extends Part<?>> own) {
        own.forEach(part -> parts.put(part.type(), part));
        for (var screen : routes) {
            parts.put(screen.view().type(), screen.view());
            screen.layouts().forEach(layout -> parts.put(layout.type(), layout));
        }
        return this;
    }

    Optional<Screens> screens() {
        return Optional.ofNullable(screens);
    }

    List<Screen> routes() {
        return routes;
    }

    /** The shell's, and Flow's own for what the shell has none for. */
    List<Class<? extends Component>> errors() {
        return errors;
    }

    /** A new instance of a view or layout, if it is one of this root's. */
    <T> Optional<T> create(Class<T> type) {
        return Optional.ofNullable(parts.get(type))
                .map(part -> type.cast(part.factory().get()));
    }

    static List<Class<? extends RouterLayout>> layouts(Screen screen) {
        return screen.layouts().stream()
                .<Class<? extends RouterLayout>>map(Part::type)
                .toList();
    }
}
