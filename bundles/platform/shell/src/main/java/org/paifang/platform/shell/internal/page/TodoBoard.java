package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.UIDetachedException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.shell.internal.domain.Incidents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what waits for the operator of a page, in the background and one count at a time. Used with the page's lock. */
final class TodoBoard {

    private static final Logger LOG = LoggerFactory.getLogger(TodoBoard.class);

    private final House house;
    private final Page page;
    private final Caller caller;
    private boolean counting;
    private boolean again;

    TodoBoard(House house, Page page, Caller caller) {
        this.house = house;
        this.page = page;
        this.caller = caller;
    }

    /** Counts anew, and tells the page what is found. */
    void count() {
        if (counting) {
            again = true;
            return;
        }
        try {
            house.workers().execute(this::work);
            counting = true;
        } catch (RejectedExecutionException tooMuch) {
            LOG.warn("Too much work waits in the background; what waits for {} is not counted now", caller.operator());
        }
    }

    private void work() {
        var found = look();
        try {
            var unused = page.ui().access(() -> show(found));
        } catch (UIDetachedException gone) {
            LOG.debug("A page was closed before its to-dos were counted", gone);
        }
    }

    /** Empty if it could not be counted: what was shown stays. */
    private Optional<List<Todo>> look() {
        try {
            return Optional.of(house.todos().apply(caller));
        } catch (RuntimeException | LinkageError broken) {
            Incidents.record("what waits for an operator cannot be counted", broken);
            return Optional.empty();
        }
    }

    private void show(Optional<List<Todo>> found) {
        counting = false;
        found.ifPresent(page::show);
        if (again) {
            again = false;
            count();
        }
    }
}
