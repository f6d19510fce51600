package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.shell.internal.domain.Address;
import org.paifang.platform.shell.internal.domain.Destinations;
import org.paifang.platform.ui.api.Formats;
import org.paifang.platform.ui.api.PlatformTexts;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** What one view in one page is given. Closed with the view. */
public final class PageViewSession implements ViewSession {

    private final Page page;
    private final UI ui;
    private final Caller caller;
    private final Merchant merchant;
    private final Destinations destinations;
    private final Texts texts;
    private final Formats formats;
    private final Registration language;
    private final PageWork work;
    private final Proof identity;
    private boolean closed;

    /** Does something once it is known who sits there. */
    @FunctionalInterface
    public interface Proof {

        void before(ConfirmIdentity.Matter matter, Runnable then);
    }

    public PageViewSession(
            Page page,
            Caller caller,
            Merchant merchant,
            Messages messages,
            Destinations destinations,
            Workers workers,
            Runnable onFailure,
            Proof identity) {
        this(
                page,
                caller,
                merchant,
                messages,
                destinations,
                workers,
                onFailure,
                identity,
                change -> PageWork.enqueue(page.ui(), change));
    }

    /**
     * {@code onPage} runs something on the page's own thread, {@code onFailure} counts what the view's work throws,
     * {@code identity} does something once it is known who sits there.
     */
    PageViewSession(
            Page page,
            Caller caller,
            Merchant merchant,
            Messages messages,
            Destinations destinations,
            Workers workers,
            Runnable onFailure,
            Proof identity,
            Consumer<Runnable> onPage) {
        this.identity = identity;
        this.work = new PageWork(caller.operator().toString(), workers, onFailure, onPage, page::remoteAddress);
        this.page = page;
        this.ui = page.ui();
        this.caller = caller;
        this.merchant = merchant;
        this.destinations = destinations;
        this.texts = new Texts(messages, PlatformTexts.messages(), page.language());
        this.formats = new Formats(merchant.zone(), texts::locale);
        this.language = page.onLanguage(() -> texts.changeTo(page.language()));
    }

    /** The view is gone: what waits of its work never begins, what has begun ends unseen. */
    public void close() {
        closed = true;
        language.remove();
        work.close();
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public SessionId sessionId() {
        return page.sessionId().orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }

    @Override
    public void confirmed(Runnable then) {
        identity.before(ConfirmIdentity.Matter.RIGHTS, unlessClosed(then));
    }

    @Override
    public void proved(Runnable then) {
        identity.before(ConfirmIdentity.Matter.OWN, unlessClosed(then));
    }

    private Runnable unlessClosed(Runnable then) {
        return () -> {
            if (!closed) {
                then.run();
            }
        };
    }

    @Override
    public Merchant merchant() {
        return merchant;
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public Formats formats() {
        return formats;
    }

    @Override
    public Optional<String> linkTo(ItemId item, String... segments) {
        return destinations.open(caller, item).map(open -> "/" + Address.write(open.path(), segments));
    }

    @Override
    public void navigate(ItemId item, String... segments) {
        destinations
                .open(caller, item)
                .ifPresentOrElse(
                        open -> ui.navigate(Address.write(open.path(), segments)),
                        () -> page.warn(page.texts().get("link.closed")));
    }

    @Override
    public <T> Registration background(Callable<T> task, Consumer<T> show, Consumer<Exception> failed) {
        return work.background(task, show, failed);
    }

    @Override
    public Registration later(Duration delay, Runnable change) {
        return work.later(delay, change);
    }

    @Override
    public void access(Runnable change) {
        work.access(change);
    }
}
