package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.shell.internal.domain.Address;
import org.paifang.platform.ui.api.Formats;
import org.paifang.platform.ui.api.PlatformTexts;
import org.paifang.platform.ui.api.PublicSession;
import org.paifang.platform.ui.api.Texts;

/** What one public view in one page is given. Closed with the view. */
public final class PublicPageSession implements PublicSession {

    private final InstalledFunction function;
    private final Visits visits;
    private final String address;
    private final Predicate<String> isHere;
    private final Texts texts;
    private final Formats formats;
    private final Registration language;
    private final PageWork work;

    /**
     * For a view of a function.
     *
     * @param address where the visitor comes from
     * @param isHere whether a public path can be opened
     */
    public PublicPageSession(
            Page page,
            InstalledFunction function,
            ZoneId zone,
            Visits visits,
            String address,
            Predicate<String> isHere,
            Workers workers,
            Runnable onFailure) {
        this.function = function;
        this.visits = visits;
        this.address = address;
        this.isHere = isHere;
        this.texts = new Texts(function.messages(), PlatformTexts.messages(), page.language());
        this.formats = new Formats(zone, texts::locale);
        this.language = page.onLanguage(() -> texts.changeTo(page.language()));
        this.work = new PageWork(
                "a visitor", workers, onFailure, change -> PageWork.enqueue(page.ui(), change), page::remoteAddress);
    }

    /** The view is gone. */
    public void close() {
        language.remove();
        work.close();
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
    public Optional<Duration> attempt(String what, int most, Duration within) {
        return visits.attempt(function.descriptor().id() + " " + what, address, most, within);
    }

    @Override
    public Optional<String> linkTo(String path, String... segments) {
        return Optional.of(path).filter(isHere).map(here -> "/public/" + Address.write(here, segments));
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
