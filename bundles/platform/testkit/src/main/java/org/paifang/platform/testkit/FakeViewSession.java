package org.paifang.platform.testkit;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.ui.api.Formats;
import org.paifang.platform.ui.api.PlatformTexts;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/**
 * A page for a view under test. Work in the background waits until the test calls {@link #runBackground}, so that a
 * test sees the page before, meanwhile and after; what runs later waits for {@link #passTime}. The platform's own
 * sentences are there.
 *
 * <p>Not thread-safe: the test's thread is the page's.
 */
public final class FakeViewSession implements ViewSession {

    /** The session of the page. */
    public static final SessionId SESSION = new SessionId("session-of-the-test");

    private final Caller caller;
    private final Merchant merchant;
    private final Texts texts;
    private final Formats formats;
    private final Map<ItemId, String> open = new HashMap<>();
    private final List<String> navigations = new ArrayList<>();
    private final Queue<Work<?>> waiting = new ArrayDeque<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<Duration> delays = new ArrayList<>();
    private int confirmations;
    private boolean doubted;

    private FakeViewSession(Caller caller, Merchant merchant, Messages messages) {
        this.caller = caller;
        this.merchant = merchant;
        this.texts = new Texts(messages, PlatformTexts.messages(), Languages.ENGLISH);
        this.formats = new Formats(merchant.zone(), texts::locale);
    }

    /** {@link Samples#SUPERVISOR} of {@link Samples#ONLINE} looks at a page in English, and no other item is open. */
    public static FakeViewSession of(Messages messages) {
        return of(Samples.SUPERVISOR, Samples.ONLINE, messages);
    }

    public static FakeViewSession of(Caller caller, Merchant merchant, Messages messages) {
        return new FakeViewSession(caller, merchant, messages);
    }

    /** Makes an item open to the caller, at {@code /path}. */
    public FakeViewSession open(ItemId item, String path) {
        open.put(item, path);
        return this;
    }

    /** Makes an item closed again. */
    public FakeViewSession close(ItemId item) {
        open.remove(item);
        return this;
    }

    /** Changes the page's language, as the shell does. */
    public void speak(Locale language) {
        texts.changeTo(language);
    }

    /** Where the view navigated, as {@code item/segment/…}, oldest first. */
    public List<String> navigations() {
        return List.copyOf(navigations);
    }

    /** How many works wait in the background. */
    public int waiting() {
        return waiting.size();
    }

    /** Does all that waits in the background now, and shows it; what that starts waits for the next call. */
    public void runBackground() {
        var now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Work::run);
    }

    /** The delays that the view asked for, oldest first. */
    public List<Duration> delays() {
        return List.copyOf(delays);
    }

    /** Whether something runs later. */
    public boolean waitsForTime() {
        return !later.isEmpty();
    }

    /** The time of what waits longest has come. */
    public void passTime() {
        later.remove().run();
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public SessionId sessionId() {
        return SESSION;
    }

    /** At once; {@link #confirmations} counts it, {@link #doubt} makes it wait for ever. */
    @Override
    public void confirmed(Runnable then) {
        confirmations++;
        if (!doubted) {
            then.run();
        }
    }

    @Override
    public void proved(Runnable then) {
        confirmed(then);
    }

    /** How often the view wanted to know who sits there. */
    public int confirmations() {
        return confirmations;
    }

    /** From now on nobody proves who they are. */
    public void doubt() {
        doubted = true;
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
        return Optional.ofNullable(open.get(item)).map(path -> joined(path, segments));
    }

    @Override
    public void navigate(ItemId item, String... segments) {
        navigations.add(joined(item.value(), segments));
    }

    @Override
    public <T> Registration background(Callable<T> work, Consumer<T> show, Consumer<Exception> failed) {
        var started = new Work<>(work, show, failed);
        waiting.add(started);
        return () -> waiting.remove(started);
    }

    @Override
    public Registration later(Duration delay, Runnable change) {
        delays.add(delay);
        later.add(change);
        return () -> later.remove(change);
    }

    @Override
    public void access(Runnable change) {
        change.run();
    }

    private static String joined(String first, String... segments) {
        return segments.length == 0 ? first : first + "/" + String.join("/", segments);
    }

    private static final class Work<T> {

        private final Callable<T> work;
        private final Consumer<T> show;
        private final Consumer<Exception> failed;

        Work(Callable<T> work, Consumer<T> show, Consumer<Exception> failed) {
            this.work = work;
            this.show = show;
            this.failed = failed;
        }

        void run() {
            T result;
            try {
                result = work.call();
            } catch (Exception e) {
                failed.accept(e);
                return;
            }
            show.accept(result);
        }
    }
}
