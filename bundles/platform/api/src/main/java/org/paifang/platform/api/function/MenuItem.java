package org.paifang.platform.api.function;

import java.util.regex.Pattern;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;

/**
 * A place in the menu, and the address of the view behind it.
 *
 * <p>Its title is the function's message {@code menu.<item>}, one line about it (for the home page) is
 * {@code menu.<item>.hint}, where {@code <item>} is the id's part after the point. The group's title is the shell's
 * message {@code group.<group>} or, for a group that the shell does not know, the function's.
 *
 * @param path the address below the root, one segment, unique on the platform: {@code transactions}
 * @param icon a Vaadin icon's name, such as {@code search}
 * @param group the id of the group that it stands in; groups with the same id are one
 * @param order its place, ascending; a group stands where its first item would, so that settings, from 800 on, stand last;
 *     profiles may change it
 * @param permission what an operator needs to see it; declared by the same function
 */
public record MenuItem(ItemId id, String path, String icon, String group, int order, PermissionId permission) {

    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9-]*");

    public MenuItem {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("a path is one segment of lower-case words, was: " + path);
        }
        if (!id.function().equals(permission.function())) {
            throw new IllegalArgumentException(id + " needs " + permission + " of another function");
        }
    }

    /** The key of the title in the function's messages. */
    public String titleKey() {
        return "menu." + id.value().substring(id.value().indexOf('.') + 1);
    }

    /** The key of one line about the item in the function's messages. */
    public String hintKey() {
        return titleKey() + ".hint";
    }
}
