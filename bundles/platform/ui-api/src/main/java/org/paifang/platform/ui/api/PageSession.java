package org.paifang.platform.ui.api;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** What every page gives to a view, whoever looks at it. Belongs to one view in one page; used on the page's own thread. */
@ProviderType
public interface PageSession {

    /** The function's sentences in the page's language, which can change while the view is open. */
    Texts texts();

    /** Amounts and times as the page's language and a zone want them. */
    Formats formats();

    /**
     * Works in the background, on one of a bounded number of threads, and shows the result on the page's thread; it is
     * pushed to the browser. When the registration is removed or the view is closed, nothing is shown any more: work that
     * has not begun never does, and work that has begun goes on to its end and its result, or failure, is dropped. It is
     * never interrupted, since a database that is interrupted in the middle of a query closes its connection; long work
     * that can be given up asks a flag of its own between its steps.
     *
     * @param failed told when the work throws; it is logged already
     */
    <T> Registration background(Callable<T> work, Consumer<T> show, Consumer<Exception> failed);

    /**
     * Runs something once on the page's thread after a while, and pushes what it changed; such as to look again at what
     * others change. Not at all if the registration is removed or the view is closed before.
     */
    Registration later(Duration delay, Runnable change);

    /** Runs something on the page's thread, from any thread, and pushes what it changed; nothing if the view is closed. */
    void access(Runnable change);
}
