package org.paifang.platform.ui.api;

import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Merchant;

/** What the page gives to a view. Belongs to one view in one page; used on the page's own thread. */
@ProviderType
public interface ViewSession {

    /** Who looks at the page; handed to every service that the view calls. */
    Caller caller();

    /** The merchant of the caller. */
    Merchant merchant();

    /** The function's sentences in the page's language, which can change while the view is open. */
    Texts texts();

    /** Amounts and times as the page's language and the merchant's zone want them. */
    Formats formats();

    /**
     * The address of another item, if the caller may open it now. Items of other functions are named by their id, so
     * that no function needs another one.
     *
     * @param segments what follows the item's path, undecoded
     */
    Optional<String> linkTo(ItemId item, String... segments);

    /** Opens an item, as if the caller had clicked a link to it. */
    void navigate(ItemId item, String... segments);

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

    /** Runs something on the page's thread, from any thread, and pushes what it changed; nothing if the view is closed. */
    void access(Runnable change);
}
