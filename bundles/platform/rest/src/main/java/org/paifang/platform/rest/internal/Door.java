package org.paifang.platform.rest.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.internal.http.Body;
import org.paifang.platform.rest.internal.http.Doorman;
import org.paifang.platform.rest.internal.http.Problems;
import org.paifang.platform.rest.internal.http.RateLimit;
import org.paifang.platform.rest.internal.http.Reply;
import org.paifang.platform.rest.internal.http.Request;
import org.paifang.platform.rest.internal.http.Resources;
import org.paifang.platform.rest.internal.once.JdbcOnceStore;
import org.paifang.platform.rest.internal.once.Nodes;
import org.paifang.platform.rest.internal.once.Once;
import org.paifang.platform.rest.internal.once.OnceStore;
import org.paifang.platform.rest.internal.openapi.Documents;
import org.paifang.platform.rest.internal.openapi.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires what is behind the servlet; the parts are made at the first request. */
@Component(service = Door.class, configurationPid = Door.PID)
@Designate(ocd = Door.Config.class)
public final class Door {

    static final String PID = "org.paifang.platform.rest";

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int MOST_REQUESTS = 1_000_000;
    private static final int MOST_HOURS = 8_760;

    /** Forgetting answers may take long, and must not keep this node from saying that it runs. */
    private static final int THREADS = 2;

    private final Contributions contributions;
    private final FunctionRegistry registry;
    private final AccessPolicy access;
    private final Directory directory;
    private final FunctionFailures failures;
    private final Keys keys;
    private final OnceStore answers;
    private final Nodes nodes;
    private final Clock clock = Clock.systemUTC();
    private final int requestsPerSecond;
    private final Duration answersKept;
    private final ScheduledThreadPoolExecutor sweeper = new ScheduledThreadPoolExecutor(THREADS, work -> {
        var thread = new Thread(work, "paifang-api-answers");
        thread.setDaemon(true);
        return thread;
    });

    private volatile @Nullable Doorman doorman;

    @Activate
    public Door(
            Config config,
            BundleContext context,
            @Reference(target = "(osgi.jndi.service.name=main)") DataSource source,
            @Reference(target = "(owner=rest)") Migrated tables,
            @Reference Contributions contributions,
            @Reference FunctionRegistry registry,
            @Reference AccessPolicy access,
            @Reference Directory directory,
            @Reference FunctionFailures failures,
            @Reference Keys keys) {
        this.contributions = contributions;
        this.registry = registry;
        this.access = access;
        this.directory = directory;
        this.failures = failures;
        this.keys = keys;
        var sql = new Sql(source);
        this.nodes = new Nodes(sql, context.getProperty(Constants.FRAMEWORK_UUID));
        this.answers = new JdbcOnceStore(sql, nodes);
        this.requestsPerSecond =
                within("requestsPerSecond", config.requestsPerSecond(), MOST_REQUESTS, Config.REQUESTS_PER_SECOND);
        this.answersKept = Duration.ofHours(
                within("answersKeptHours", config.answersKeptHours(), MOST_HOURS, Config.ANSWERS_KEPT_HOURS));
        // every round catches what goes wrong in it, so the futures never tell anything
        var unused = sweeper.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES);
        var unusedToo = sweeper.scheduleWithFixedDelay(
                this::beat, Nodes.BEAT.toMillis(), Nodes.BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        sweeper.shutdown();
    }

    Reply answer(Request request, Body body) throws IOException {
        return doorman().answer(request, body);
    }

    private Doorman doorman() {
        var now = doorman;
        if (now == null) {
            synchronized (this) {
                now = doorman;
                if (now == null) {
                    now = make();
                    doorman = now;
                }
            }
        }
        return now;
    }

    private Doorman make() {
        beat();
        var messages = Messages.beside(Door.class);
        return new Doorman(
                keys::open,
                new RateLimit(requestsPerSecond),
                new OfFunctions(),
                access,
                directory,
                new Once(answers, clock),
                failures,
                new Problems(messages),
                new Documents(this::described, messages));
    }

    /** Versions are entered while they are described: nobody stops them meanwhile. */
    private String described(Optional<ApiKey> key, Function<List<Source>, String> writing) {
        var installed =
                key.map(one -> registry.installed(one.maker().merchant())).orElseGet(registry::installed);
        var entered = installed.stream()
                .flatMap(function -> contributions.of(function).stream())
                .filter(Version::enter)
                .toList();
        try {
            return writing.apply(entered.stream()
                    .flatMap(version -> source(version, key).stream())
                    .toList());
        } finally {
            entered.forEach(Version::leave);
        }
    }

    /** One that cannot be made serves nobody either; the others are there. */
    private Optional<Source> source(Version version, Optional<ApiKey> key) {
        try {
            return Optional.of(new Source(
                    version.resources().types(), needed -> key.map(one -> isOpen(one, new PermissionId(needed)))
                            .orElse(true)));
        } catch (RuntimeException | LinkageError broken) {
            LOG.warn("The API of {} cannot be described, because it cannot be made", version, broken);
            return Optional.empty();
        }
    }

    private boolean isOpen(ApiKey key, PermissionId permission) {
        return key.covers(permission)
                && access.decide(new Caller(key.maker(), Channel.API), permission)
                        .allowed();
    }

    /** What the functions that are here have brought. */
    private final class OfFunctions implements Doorman.Served {

        @Override
        public Optional<Doorman.Entered> enter(String path, Caller caller) {
            return Door.this.enter(path, caller);
        }

        @Override
        public boolean isComing(String path) {
            return contributions.isComing(path);
        }
    }

    /** Asked again after entering: a version that serves then is not stopped before the request has left it. */
    private Optional<Doorman.Entered> enter(String path, Caller caller) {
        var owner = contributions.owner(path);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        while (true) {
            var function = registry.find(owner.get(), caller.merchant());
            var version = function.flatMap(one -> contributions.at(path, one));
            if (function.isEmpty() || version.isEmpty() || contributions.isShut(function.get())) {
                return Optional.empty();
            }
            if (version.get().enter()) {
                if (registry.find(owner.get(), caller.merchant()).equals(function)
                        && !contributions.isShut(function.get())) {
                    return Optional.of(new Inside(function.get(), version.get()));
                }
                version.get().leave();
            } else if (contributions.at(path, function.get()).equals(version)) {
                return Optional.empty();
            }
        }
    }

    private record Inside(InstalledFunction function, Version version) implements Doorman.Entered {

        @Override
        public int maxBodyBytes() {
            return version.maxBodyBytes();
        }

        @Override
        public Resources resources() {
            return version.resources();
        }

        @Override
        public void close() {
            version.leave();
        }
    }

    private void sweep() {
        try {
            answers.forgetBefore(clock.instant().minus(answersKept));
        } catch (RuntimeException e) {
            LOG.warn("Old answers of the API cannot be forgotten; tried again in an hour", e);
        }
    }

    private void beat() {
        try {
            nodes.beat();
        } catch (RuntimeException e) {
            LOG.warn("The database is not told that this node runs; tried again in {} s", Nodes.BEAT.toSeconds(), e);
        }
    }

    private static int within(String key, int value, int most, int standard) {
        if (1 <= value && value <= most) {
            return value;
        }
        LOG.warn("{}: {} is 1 to {}, was {}; {} is used", PID, key, most, value, standard);
        return standard;
    }

    @ObjectClassDefinition(name = "Paifang: API")
    public @interface Config {

        int REQUESTS_PER_SECOND = 1_000;
        int ANSWERS_KEPT_HOURS = 168;

        @AttributeDefinition(description = "Requests a second of one merchant; a burst is twice as many")
        int requestsPerSecond() default REQUESTS_PER_SECOND;

        @AttributeDefinition(description = "For how many hours the answer to an Idempotency-Key is kept")
        int answersKeptHours() default ANSWERS_KEPT_HOURS;
    }
}
