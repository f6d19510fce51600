package org.paifang.platform.testkit;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.ui.api.Formats;
import org.paifang.platform.ui.api.PublicSession;
import org.paifang.platform.ui.api.Texts;

/**
 * A page for a public view under test, in English; attempts are counted and given back never. Not thread-safe: the test's
 * thread is the page's.
 */
public final class FakePublicSession implements PublicSession {

    private final FakeViewSession page;
    private final Map<String, Integer> attempts = new HashMap<>();

    private FakePublicSession(FakeViewSession page) {
        this.page = page;
    }

    public static FakePublicSession of(Messages messages) {
        return new FakePublicSession(FakeViewSession.of(messages));
    }

    /** Changes the page's language, as the shell does. */
    public void speak(Locale language) {
        page.speak(language);
    }

    /** Does all that waits in the background now. */
    public void runBackground() {
        page.runBackground();
    }

    @Override
    public Texts texts() {
        return page.texts();
    }

    @Override
    public Formats formats() {
        return page.formats();
    }

    @Override
    public Optional<Duration> attempt(String what, int most, Duration within) {
        return attempts.merge(what, 1, Integer::sum) > most ? Optional.of(within) : Optional.empty();
    }

    @Override
    public Optional<String> linkTo(String path, String... segments) {
        return Optional.of("/public/" + path);
    }

    @Override
    public <T> Registration background(Callable<T> work, Consumer<T> show, Consumer<Exception> failed) {
        return page.background(work, show, failed);
    }

    @Override
    public Registration later(Duration delay, Runnable change) {
        return page.later(delay, change);
    }

    @Override
    public void access(Runnable change) {
        page.access(change);
    }
}
