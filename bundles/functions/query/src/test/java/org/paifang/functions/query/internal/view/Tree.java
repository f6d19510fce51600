package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import java.util.List;
import java.util.stream.Stream;

/** What a person could find in a view. */
final class Tree {

    private Tree() {}

    /** Every visible component of a type, in the order of the page. */
    static <T extends Component> List<T> all(Component root, Class<T> type) {
        return walk(root).filter(type::isInstance).map(type::cast).toList();
    }

    static <T extends Component> T one(Component root, Class<T> type) {
        var found = all(root, type);
        if (found.size() != 1) {
            throw new AssertionError("there are " + found.size() + " " + type.getSimpleName());
        }
        return found.get(0);
    }

    /** Everything that is written in it, as one text. */
    static String text(Component root) {
        return root.isVisible() ? root.getElement().getTextRecursively() : "";
    }

    private static Stream<Component> walk(Component component) {
        // a text by itself cannot be asked whether it is visible
        return component instanceof Text || component.isVisible()
                ? Stream.concat(Stream.of(component), component.getChildren().flatMap(Tree::walk))
                : Stream.empty();
    }
}
