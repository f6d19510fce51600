package org.paifang.platform.shell.internal;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.paifang.platform.api.todo.TodoListener;
import org.paifang.platform.api.todo.TodoSource;
import org.paifang.platform.flow.OpenPages;
import org.paifang.platform.shell.internal.domain.Incidents;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.shell.internal.page.Todo;
import org.paifang.platform.store.Conflicts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks functions what waits for an operator, and has the open pages of a merchant ask again when that may have changed. */
@Component(service = {Todos.class, TodoListener.class})
public final class Todos implements TodoListener {

    private static final Logger LOG = LoggerFactory.getLogger(Todos.class);

    /** Many changes within it make one new count. */
    private static final Duration GATHERING = Duration.ofMillis(300);

    private final FunctionRegistry functions;
    private final AccessPolicy access;
    private final Contributions contributions;
    private final OpenPages pages;
    private volatile @Nullable FunctionFailures failures;
    private final Set<MerchantNo> changed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "paifang-todos"));

    @Activate
    public Todos(
            @Reference FunctionRegistry functions,
            @Reference AccessPolicy access,
            @Reference Contributions contributions,
            @Reference OpenPages pages) {
        this.functions = functions;
        this.access = access;
        this.contributions = contributions;
        this.pages = pages;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setFailures(FunctionFailures counter) {
        failures = counter;
    }

    void unsetFailures(FunctionFailures counter) {
        if (failures == counter) {
            failures = null;
        }
    }

    /**
     * What waits for the caller in items that it may open. A function that cannot say it is left out, and hears of it. Asks
     * databases.
     */
    public List<Todo> of(Caller caller) {
        var found = new ArrayList<Todo>();
        for (var function : functions.installed(caller.merchant())) {
            for (var source : contributions.todos(function)) {
                function.descriptor().items().stream()
                        .filter(item -> item.id().equals(source.item()) && isOpen(caller, item.id()))
                        .forEach(item -> count(caller, function, item, source, found));
            }
        }
        return List.copyOf(found);
    }

    private boolean isOpen(Caller caller, ItemId item) {
        return access.decide(caller, item).allowed();
    }

    private void count(Caller caller, InstalledFunction function, MenuItem item, TodoSource source, List<Todo> found) {
        try {
            var count = source.count(caller);
            if (count > 0) {
                found.add(new Todo(item.id(), item.path(), count, function.messages()));
            }
        } catch (RuntimeException | LinkageError broken) {
            Incidents.record("what waits in " + item.id() + " cannot be counted", broken);
            countFailure(caller, function, item, broken);
        }
    }

    /** It is asked again and again by itself, so it counts as a piece of work; a closed door or a database that is away is no fault. */
    private void countFailure(Caller caller, InstalledFunction function, MenuItem item, Throwable broken) {
        var counter = failures;
        if (counter != null && !(broken instanceof AccessDenied) && !Conflicts.isUnreachable(broken)) {
            counter.failedAt(function, caller.merchant(), "what waits in " + item.id() + " for " + caller.operator());
        }
    }

    @Override
    public void todosChanged(MerchantNo merchant) {
        if (!changed.add(merchant)) {
            return;
        }
        try {
            @SuppressWarnings("unused") // what a page throws goes to its own handler of errors
            var soon = later.schedule(() -> tell(merchant), GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("nobody is told any more", stopped);
        }
    }

    private void tell(MerchantNo merchant) {
        changed.remove(merchant);
        pages.each(page -> tell(page, merchant));
    }

    private static void tell(UI ui, MerchantNo merchant) {
        Page.find(ui)
                .filter(page -> page.caller()
                        .filter(caller -> caller.merchant().equals(merchant))
                        .isPresent())
                .ifPresent(Page::todosChanged);
    }

    @Deactivate
    void stop() {
        later.shutdownNow();
    }
}
