package org.paifang.platform.shell.internal.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.shell.internal.page.Todo;

/** What waits for the operator, each a sentence that leads there; nothing at all while nothing waits. */
final class TodoList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Page page;
    private final H2 title = new H2();
    private final UnorderedList list = new UnorderedList();

    TodoList(Page page) {
        this.page = page;
        addClassNames("pf-card", "pf-todos");
        add(title, list);
        setVisible(false);
    }

    void show(List<Todo> todos) {
        title.setText(page.texts().get("home.todos"));
        list.removeAll();
        todos.forEach(todo -> list.add(new ListItem(link(todo))));
        setVisible(!todos.isEmpty());
    }

    private Anchor link(Todo todo) {
        var number = new Span(todo.number());
        number.addClassName("pf-count");
        number.getElement().setAttribute("aria-hidden", "true");
        return new Anchor("/" + todo.path(), number, new Span(todo.sentence(page.language())));
    }
}
