package org.paifang.platform.shell.internal.page;

import java.util.Locale;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.todo.TodoSource;

/**
 * Something that waits for the operator.
 *
 * @param item where it can be done
 * @param path its address
 * @param count how much, at most {@link TodoSource#MOST}
 * @param messages of the function, which says it in a sentence
 */
public record Todo(ItemId item, String path, int count, Messages messages) {

    /** As it stands in a badge. */
    public String number() {
        return count >= TodoSource.MOST ? TodoSource.MOST - 1 + "+" : Integer.toString(count);
    }

    public String sentence(Locale language) {
        var key = "todo." + item.value().substring(item.value().indexOf('.') + 1);
        return messages.text(language, key, count);
    }
}
