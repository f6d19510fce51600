package org.paifang.platform.shell.internal;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.lifecycle.FunctionTrial;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Formats;
import org.paifang.platform.ui.api.PlatformTexts;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/**
 * Makes each view of a version once, for an operator who does not exist: it may be denied what it asks for, but must not
 * fail otherwise. Work in the background is not done.
 */
@Component
public final class ViewTrial implements FunctionTrial {

    private static final String OPERATOR = "trial";
    private static final Duration MOST = Duration.ofSeconds(5);

    private final Contributions contributions;
    private final Directory directory;

    @Activate
    public ViewTrial(@Reference Contributions contributions, @Reference Directory directory) {
        this.contributions = contributions;
        this.directory = directory;
    }

    @Override
    public Result tryOut(InstalledFunction function) {
        for (var item : function.descriptor().items()) {
            var contribution = contributions.view(function, item.id());
            if (contribution.isEmpty()) {
                return new Result.Waiting(Reason.of(NO_VIEW, item.id().value()));
            }
            var why = merchant(function).flatMap(merchant -> render(function, item, contribution.get(), merchant));
            if (why.isPresent()) {
                return new Result.Failed(why.get());
            }
        }
        return new Result.Passed();
    }

    /** One who could be served by it; without any, there is nothing to try. */
    private Optional<Merchant> merchant(InstalledFunction function) {
        return directory.allMerchants().stream()
                .filter(merchant -> function.descriptor().editions().contains(merchant.edition()))
                .min(Comparator.comparing(Merchant::no));
    }

    private static Optional<Reason> render(
            InstalledFunction function, MenuItem item, ViewContribution contribution, Merchant merchant) {
        Callable<Boolean> work = () -> contribution.create(new Trial(function, merchant)) != null;
        var task = new FutureTask<>(work);
        var thread = new Thread(task, "paifang-trial-" + item.id());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(MOST.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.empty()
                    : Optional.of(Reason.of(VIEW_FAILS, item.id().value(), "null"));
        } catch (ExecutionException e) {
            return e.getCause() instanceof AccessDenied
                    ? Optional.empty()
                    : Optional.of(Reason.of(VIEW_FAILS, item.id().value(), String.valueOf(e.getCause())));
        } catch (TimeoutException e) {
            task.cancel(true);
            return Optional.of(Reason.of(VIEW_HANGS, item.id().value(), MOST.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Reason.of(INTERRUPTED));
        }
    }

    /** Answers without anybody looking. */
    private static final class Trial implements ViewSession {

        private final Caller caller;
        private final Merchant merchant;
        private final Texts texts;

        private Trial(InstalledFunction function, Merchant merchant) {
            this.caller = new Caller(new OperatorId(merchant.no(), OPERATOR), Channel.WEB);
            this.merchant = merchant;
            this.texts = new Texts(function.messages(), PlatformTexts.messages(), Locale.ENGLISH);
        }

        @Override
        public Caller caller() {
            return caller;
        }

        @Override
        public SessionId sessionId() {
            return new SessionId("trial-of-a-view");
        }

        @Override
        public void confirmed(Runnable then) {}

        @Override
        public void proved(Runnable then) {}

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
            return new Formats(merchant.zone(), texts::locale);
        }

        @Override
        public Optional<String> linkTo(ItemId item, String... segments) {
            return Optional.empty();
        }

        @Override
        public void navigate(ItemId item, String... segments) {}

        @Override
        public <T> Registration background(Callable<T> work, Consumer<T> show, Consumer<Exception> failed) {
            return () -> {};
        }

        @Override
        public Registration later(Duration delay, Runnable change) {
            return () -> {};
        }

        @Override
        public void access(Runnable change) {}
    }
}
