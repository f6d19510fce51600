package org.paifang.platform.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.api.session.SessionListener;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.core.internal.domain.OpenSessions;
import org.paifang.platform.core.internal.domain.SessionEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions, for as long as the bank lets them be. */
@Component(service = Sessions.class, configurationPid = SessionsComponent.PID)
@Designate(ocd = SessionsComponent.Config.class)
public final class SessionsComponent extends OpenSessions {

    static final String PID = "org.paifang.platform.core.session";

    private static final int SWEEP_SECONDS = 5;
    private static final int LONGEST_MINUTES = 1_440;

    private final Listeners listeners;
    private final ScheduledExecutorService sweeper;
    private final Future<?> sweeps;

    @Activate
    public SessionsComponent(Config config) {
        this(config, new Listeners());
    }

    private SessionsComponent(Config config, Listeners listeners) {
        super(limits(config), listeners, Clock.systemUTC());
        this.listeners = listeners;
        sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "paifang-session-sweeper");
            thread.setDaemon(true);
            return thread;
        });
        sweeps = sweeper.scheduleWithFixedDelay(this::sweepOrSay, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        sweeps.cancel(false);
        sweeper.shutdown();
        listeners.worker.shutdown();
    }

    /** A failure ends no later sweep. */
    private void sweepOrSay() {
        try {
            sweep();
        } catch (RuntimeException e) {
            Listeners.LOG.error("sessions could not be looked through; it is tried again", e);
        }
    }

    @Reference(
            service = SessionListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addListener(SessionListener listener) {
        listeners.all.add(listener);
    }

    void removeListener(SessionListener listener) {
        listeners.all.remove(listener);
    }

    static Limits limits(Config config) {
        var bounds = new Bounds(PID);
        var idle = bounds.within("idleMinutes", config.idleMinutes(), 1, LONGEST_MINUTES, Config.IDLE_MINUTES);
        var longest = bounds.within(
                "longestMinutes", config.longestMinutes(), idle, 7 * LONGEST_MINUTES, Config.LONGEST_MINUTES);
        var warning = bounds.within(
                "warningSeconds", config.warningSeconds(), 20, Math.max(20, idle * 30), Config.WARNING_SECONDS);
        var fresh = bounds.within("freshMinutes", config.freshMinutes(), 1, LONGEST_MINUTES, Config.FRESH_MINUTES);
        return new Limits(
                Duration.ofMinutes(idle),
                Duration.ofMinutes(longest),
                Duration.ofSeconds(warning),
                Duration.ofMinutes(fresh));
    }

    /** Tells on a thread of its own. */
    private static final class Listeners implements SessionEvents {

        private static final Logger LOG = LoggerFactory.getLogger(SessionsComponent.class);

        private final List<SessionListener> all = new CopyOnWriteArrayList<>();
        private final ExecutorService worker = Worker.named("paifang-sessions");

        @Override
        public void ended(OpenSession session, End why) {
            LOG.info("a session of {} from {} ended: {}", session.caller().operator(), session.address(), why);
            tell(listener -> listener.ended(session, why));
        }

        @Override
        public void endsSoon(OpenSession session) {
            tell(listener -> listener.endsSoon(session));
        }

        private void tell(Consumer<SessionListener> news) {
            worker.execute(() -> all.forEach(listener -> {
                try {
                    news.accept(listener);
                } catch (RuntimeException | LinkageError e) {
                    LOG.error(
                            "{} failed when it was told of a session; the others were told",
                            listener.getClass().getName(),
                            e);
                }
            }));
        }
    }

    /** How long people stay logged in. */
    @ObjectClassDefinition(name = "Paifang: sessions")
    public @interface Config {

        int IDLE_MINUTES = 15;
        int LONGEST_MINUTES = 720;
        int WARNING_SECONDS = 60;
        int FRESH_MINUTES = 5;

        @AttributeDefinition(description = "Minutes without anything done, after which a session ends")
        int idleMinutes() default IDLE_MINUTES;

        @AttributeDefinition(description = "Minutes after which a session ends, whatever is done")
        int longestMinutes() default LONGEST_MINUTES;

        @AttributeDefinition(description = "Seconds before the end at which the person is told; at least 20")
        int warningSeconds() default WARNING_SECONDS;

        @AttributeDefinition(description = "Minutes for which a password counts before rights and money are changed")
        int freshMinutes() default FRESH_MINUTES;
    }
}
