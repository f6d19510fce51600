package org.paifang.platform.flow;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.internal.StateTree;

/**
 * A browser that missed a message asks for its whole page again. Vaadin then tells every component that it was detached
 * and attached, although none has gone anywhere. Whoever ends something for good at a detach asks here first.
 */
public final class Resync {

    private Resync() {}

    /** Whether the component stays where it is, and will hear of being attached at once. */
    public static boolean isCause(DetachEvent event) {
        var node = event.getSource().getElement().getNode();
        return node.getOwner() instanceof StateTree page && page.hasNode(node);
    }
}
