package org.paifang.bench;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.flow.OpenPages;
import org.paifang.platform.shell.internal.domain.MenuModel;
import org.paifang.platform.shell.internal.page.MenuPane;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.shell.internal.page.Preferences;
import org.paifang.platform.shell.internal.page.Theme;
import org.paifang.platform.ui.api.PlatformTexts;

/**
 * Open pages with the shell's own menu, each in a session with its lock, but for the browser: what would be pushed to it is put
 * together and thrown away.
 */
final class HeadlessPages implements OpenPages, AutoCloseable {

    private final List<UI> pages = new ArrayList<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Phaser under = new Phaser(1);
    private final EffectiveMenu menus;

    HeadlessPages(EffectiveMenu menus) {
        this.menus = menus;
    }

    void open(Caller caller) {
        var session = new Session();
        session.lock();
        try {
            var ui = new UI();
            ui.getInternals().setSession(session);
            UI.setCurrent(ui);
            var page = Page.open(ui, new Preferences(Languages.ENGLISH, Theme.SYSTEM, false));
            var menu = new MenuPane();
            ui.add(menu);
            Runnable show = () -> menu.show(MenuModel.of(menus, caller, PlatformTexts.messages(), page.language()));
            show.run();
            var unused = page.onRefresh(show);
            push(ui);
            pages.add(ui);
        } finally {
            UI.setCurrent(null);
            session.unlock();
        }
    }

    @Override
    public void each(Consumer<UI> change) {
        for (var page : pages) {
            under.register();
            threads.execute(() -> {
                var unused = page.access(() -> {
                    change.accept(page);
                    push(page);
                });
                under.arriveAndDeregister();
            });
        }
    }

    @Override
    public int count() {
        return pages.size();
    }

    /** Returns when every page has changed that had to. */
    void await() {
        under.arriveAndAwaitAdvance();
    }

    /** How many show a text. */
    long showing(String text) {
        return pages.stream()
                .filter(page -> {
                    var session = page.getSession();
                    session.lock();
                    try {
                        return page.getElement().getOuterHTML().contains(text);
                    } finally {
                        session.unlock();
                    }
                })
                .count();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** As it is done for a browser, each change once. */
    private static void push(UI page) {
        page.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        page.getInternals().getStateTree().collectChanges(change -> {});
    }

    /** One that needs no service. */
    private static final class Session extends VaadinSession {

        private static final long serialVersionUID = 1L;

        private final ReentrantLock own = new ReentrantLock();

        @SuppressWarnings("NullAway") // there is no service
        Session() {
            super(null);
        }

        @Override
        public DeploymentConfiguration getConfiguration() {
            var type = DeploymentConfiguration.class;
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, given) -> method.getReturnType() == boolean.class ? Boolean.TRUE : null));
        }

        @Override
        public boolean hasLock() {
            return own.isHeldByCurrentThread();
        }

        @Override
        public void checkHasLock() {
            if (!hasLock()) {
                throw new IllegalStateException("the session is not locked");
            }
        }

        @Override
        public void lock() {
            own.lock();
        }

        @Override
        public void unlock() {
            own.unlock();
        }

        @Override
        public Future<Void> access(Command command) {
            lock();
            try {
                command.execute();
            } finally {
                unlock();
            }
            return CompletableFuture.completedFuture(null);
        }
    }
}
