package org.paifang.platform.rest.internal.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.api.ApiContribution;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.rest.internal.keys.Secrets;
import org.paifang.platform.rest.internal.once.Once;
import org.paifang.platform.store.Conflicts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a request below {@code /api/v1}: whose key, not too many, which function, which version of it, may it, was it
 * done before, then the resource. Whatever goes wrong becomes a problem document. Thread-safe.
 */
public final class Doorman {

    private static final Logger LOG = LoggerFactory.getLogger(Doorman.class);

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;
    private static final String JSON = "application/json";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern ADDRESS = Pattern.compile("/v1/([a-z][a-z0-9-]*)(/.*)?");
    private static final String BEARER = "bearer ";
    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~]{1,255}");
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Function<String, Optional<ApiKey>> keys;
    private final RateLimit limit;
    private final Served served;
    private final AccessPolicy access;
    private final Directory directory;
    private final Once once;
    private final FunctionFailures failures;
    private final Problems problems;
    private final About about;

    /**
     * A doorman.
     *
     * @param keys the key that a secret opens with
     */
    public Doorman(
            Function<String, Optional<ApiKey>> keys,
            RateLimit limit,
            Served served,
            AccessPolicy access,
            Directory directory,
            Once once,
            FunctionFailures failures,
            Problems problems,
            About about) {
        this.keys = keys;
        this.limit = limit;
        this.served = served;
        this.access = access;
        this.directory = directory;
        this.once = once;
        this.failures = failures;
        this.problems = problems;
        this.about = about;
    }

    /** What functions have brought. */
    public interface Served {

        /** The version of the function that owns the path and serves the caller's merchant, entered. */
        Optional<Entered> enter(String path, Caller caller);

        /** Whether a function that is here owns the path and has not begun to answer yet. */
        boolean isComing(String path);
    }

    /** A version that a request is in, until it leaves. */
    public interface Entered extends AutoCloseable {

        InstalledFunction function();

        int maxBodyBytes();

        Resources resources();

        @Override
        void close();
    }

    /** Answers; throws nothing but what reading the body throws. */
    public Reply answer(Request request, Body body) throws IOException {
        var language = Languages.of(request.header("Accept-Language"));
        try {
            return admitted(request, body, language);
        } catch (ApiProblem problem) {
            var reply = problems.reply(problem, language);
            return reply.status() == UNAUTHORIZED ? reply.with("WWW-Authenticate", "Bearer realm=\"api\"") : reply;
        } catch (RuntimeException broken) {
            return broken(broken, language);
        }
    }

    private Reply admitted(Request request, Body body, Locale language) throws IOException {
        if (about.isAt(request.path())) {
            return about(request, language);
        }
        var key = limited(key(request));
        var caller = new Caller(key.maker(), Channel.API);
        if (!METHODS.contains(request.method())) {
            throw problem(METHOD_NOT_ALLOWED, "api.method-not-allowed", request.method());
        }
        var merchant =
                directory.merchant(caller.merchant()).orElseThrow(() -> problem(UNAUTHORIZED, "api.key-invalid"));
        try (var entered = entered(request, caller)) {
            var most = longest(request, entered);
            var content = body.read(most + 1);
            if (content.length > most) {
                throw problem(TOO_LARGE, "api.body-too-large", most);
            }
            var call = new ApiCall(caller, merchant, language);
            return served(new Exchange(request, content, call, key, entered.function(), this::pass), entered);
        }
    }

    /** Only files are longer than usual. */
    private static int longest(Request request, Entered entered) {
        var isFile = request.header("Content-Type")
                .filter(type -> !type.toLowerCase(Locale.ROOT).startsWith(JSON))
                .isPresent();
        return isFile ? entered.maxBodyBytes() : Math.min(entered.maxBodyBytes(), ApiContribution.USUAL_BODY_BYTES);
    }

    /** Nobody needs a key for it; who sends one gets what is open to it. */
    private Reply about(Request request, Locale language) {
        if (!READING.contains(request.method())) {
            return problems.reply(problem(METHOD_NOT_ALLOWED, "api.method-not-allowed", request.method()), language)
                    .with("Allow", "GET, HEAD");
        }
        var key = request.header("Authorization").isEmpty()
                ? Optional.<ApiKey>empty()
                : Optional.of(limited(key(request)));
        return about.answer(request, key, language);
    }

    private ApiKey limited(ApiKey key) {
        limit.take(key.maker().merchant()).ifPresent(wait -> {
            throw problem(TOO_MANY, "api.too-many-requests").after(wait.plusSeconds(1));
        });
        return key;
    }

    private ApiKey key(Request request) {
        var header = request.header("Authorization").orElseThrow(() -> problem(UNAUTHORIZED, "api.key-missing"));
        if (!header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw problem(UNAUTHORIZED, "api.key-missing");
        }
        return keys.apply(header.substring(BEARER.length()).strip())
                .filter(key -> directory
                        .operator(key.maker())
                        .filter(one -> !one.locked())
                        .isPresent())
                .orElseThrow(() -> problem(UNAUTHORIZED, "api.key-invalid"));
    }

    private Entered entered(Request request, Caller caller) {
        var address = ADDRESS.matcher(request.path());
        if (!address.matches()) {
            throw problem(NOT_FOUND, "api.not-found", request.path());
        }
        var path = address.group(1);
        return served.enter(path, caller)
                .orElseThrow(() -> served.isComing(path)
                        ? ApiProblem.unavailable(Reason.of("api.coming"), SOON)
                        : problem(NOT_FOUND, "api.not-found", request.path()));
    }

    private Reply served(Exchange exchange, Entered entered) {
        var language = exchange.call().language();
        var function = entered.function();
        var doing = new Doing(exchange);
        try {
            var reply = entered.resources().answer(exchange);
            return doing.ended(reply.isError() && reply.body().length == 0 ? plain(reply, exchange) : reply);
        } catch (Exchange.Stored stored) {
            return stored.reply().with("Idempotency-Replayed", "true");
        } catch (ApiProblem problem) {
            return doing.ended(problems.reply(problem, language, function.messages()));
        } catch (AccessDenied denied) {
            // the door's word, not the function's: it may be open when the same is asked again
            doing.brokeOff();
            return problems.reply(closedMeanwhile(denied.verdict(), exchange), language);
        } catch (RuntimeException | LinkageError broken) {
            if (!Conflicts.isUnreachable(broken)) {
                failures.failed(function, exchange.call().merchant().no());
            }
            return doing.ended(broken(broken, language));
        }
    }

    /** Whether the request has begun something that must be ended; it has when the gate let it through. */
    private final class Doing {

        private final Exchange exchange;

        private Doing(Exchange exchange) {
            this.exchange = exchange;
        }

        private Reply ended(Reply reply) {
            if (exchange.begun().get()) {
                once.end(idempotency(exchange).orElseThrow(), reply);
            }
            return reply;
        }

        private void brokeOff() {
            if (exchange.begun().get()) {
                once.breakOff(idempotency(exchange).orElseThrow());
            }
        }
    }

    /** May the caller, and was it done before? */
    private void pass(Exchange exchange, String needed) {
        var permission = new PermissionId(needed);
        var decision = access.decide(exchange.call().caller(), permission);
        if (!decision.allowed()) {
            throw closed(decision.verdict(), exchange.request());
        }
        if (!exchange.key().covers(permission)) {
            throw problem(FORBIDDEN, "api.key-not-enough", needed);
        }
        idempotency(exchange).ifPresent(key -> begin(exchange, key));
    }

    private void begin(Exchange exchange, Once.Key key) {
        var request = exchange.request();
        var head = request.method() + " " + request.path() + "?" + request.query() + "\n";
        var before = once.begin(key, Secrets.hash(head.getBytes(StandardCharsets.UTF_8), exchange.body()));
        if (before.isPresent()) {
            throw new Exchange.Stored(before.get());
        }
        exchange.begun().set(true);
    }

    private static Optional<Once.Key> idempotency(Exchange exchange) {
        if (!exchange.request().isPost()) {
            return Optional.empty();
        }
        return exchange.request().header("Idempotency-Key").map(key -> {
            if (!IDEMPOTENCY_KEY.matcher(key).matches()) {
                throw problem(BAD_REQUEST, "api.idempotency-key-invalid").at("Idempotency-Key");
            }
            return new Once.Key(exchange.call().merchant().no(), key);
        });
    }

    /** A function that is not open to the caller: as if it were not there, unless the caller may know better. */
    private static ApiProblem closed(Verdict verdict, Request request) {
        return switch (verdict) {
            case NOT_PERMITTED, PREVIEW -> problem(FORBIDDEN, "api.not-permitted");
            case PAUSED -> problem(UNAVAILABLE, "api.paused").after(PAUSE);
            case MERCHANT_SUSPENDED -> problem(FORBIDDEN, "api.merchant-suspended");
            case MERCHANT_CLOSED -> problem(FORBIDDEN, "api.merchant-closed");
            case SWITCHED_OFF, NOT_INSTALLED, NOT_IN_EDITION, ALLOWED ->
                problem(NOT_FOUND, "api.not-found", request.path());
        };
    }

    /** One that was open when the request came: it may have been done before it was closed. */
    private static ApiProblem closedMeanwhile(Verdict verdict, Exchange exchange) {
        var problem = closed(verdict, exchange.request());
        return problem.status() == NOT_FOUND && exchange.begun().get()
                ? ApiProblem.unavailable(Reason.of("api.closed-meanwhile"), SOON)
                : problem;
    }

    /** What Jersey answers without a word. */
    private Reply plain(Reply reply, Exchange exchange) {
        var request = exchange.request();
        var problem =
                switch (reply.status()) {
                    case NOT_FOUND -> problem(NOT_FOUND, "api.not-found", request.path());
                    case METHOD_NOT_ALLOWED -> problem(METHOD_NOT_ALLOWED, "api.method-not-allowed", request.method());
                    case NOT_ACCEPTABLE -> problem(NOT_ACCEPTABLE, "api.not-acceptable");
                    case UNSUPPORTED -> problem(UNSUPPORTED, "api.media-type");
                    default -> problem(reply.status(), "api.bad-request");
                };
        var said = problems.reply(problem, exchange.call().language());
        var allow = reply.headers().get("Allow");
        return allow == null ? said : said.with("Allow", allow);
    }

    private Reply broken(Throwable broken, Locale language) {
        if (Conflicts.isUnreachable(broken)) {
            // no fault of the function that was asked
            LOG.warn("A request of the API was put off, because the database does not answer: {}", broken.toString());
            return problems.reply(ApiProblem.unavailable(Reason.of("api.database-away"), SOON), language);
        }
        var incident = UUID.randomUUID().toString();
        LOG.error("A request of the API failed, incident {}", incident, broken);
        return problems.reply(problem(BROKEN, "api.broken", incident), language);
    }

    private static ApiProblem problem(int status, String code, Object... arguments) {
        return ApiProblem.of(status, Reason.of(code, arguments));
    }
}
