package org.paifang.platform.rest.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.text.Reason;

/**
 * Why a request was not done, as the caller is told (RFC 9457). The reason's code names the type and is the key of its
 * sentence in the function's messages; codes {@code api.*} are the platform's.
 */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final int status;
    private final transient Reason reason;
    private final transient Optional<String> field;
    private final transient Optional<Duration> retryAfter;
    private final transient List<RowError> errors;

    private ApiProblem(
            int status, Reason reason, Optional<String> field, Optional<Duration> retryAfter, List<RowError> errors) {
        super(status + " " + reason.code(), null, false, false);
        this.status = status;
        this.reason = reason;
        this.field = field;
        this.retryAfter = retryAfter;
        this.errors = List.copyOf(errors);
    }

    /**
     * Something that is wrong in a file that was sent.
     *
     * @param row its number, the header being 1
     * @param column as the header names it; empty if it is the row as a whole
     * @param value what stands there
     */
    public record RowError(int row, Optional<String> column, String value, Reason reason) {}

    /**
     * A problem of any status.
     *
     * @param status 400 to 599
     */
    public static ApiProblem of(int status, Reason reason) {
        return new ApiProblem(status, reason, Optional.empty(), Optional.empty(), List.of());
    }

    /** 400: the request is not what the resource takes. */
    public static ApiProblem badRequest(String code, Object... arguments) {
        return of(BAD_REQUEST, Reason.of(code, arguments));
    }

    /** 404: the merchant has no such thing. */
    public static ApiProblem notFound(String code, Object... arguments) {
        return of(NOT_FOUND, Reason.of(code, arguments));
    }

    /** 409: it does not go with what is there. */
    public static ApiProblem conflict(Reason reason) {
        return of(CONFLICT, reason);
    }

    /** 422: a rule forbids it. */
    public static ApiProblem refused(Reason reason) {
        return of(UNPROCESSABLE, reason);
    }

    /** 503: the same request may succeed later. */
    public static ApiProblem unavailable(Reason reason, Duration retryAfter) {
        return new ApiProblem(UNAVAILABLE, reason, Optional.empty(), Optional.of(retryAfter), List.of());
    }

    /** This, of one field or parameter. */
    public ApiProblem at(String name) {
        return new ApiProblem(status, reason, Optional.of(name), retryAfter, errors);
    }

    /** This, with the time after which to try again. */
    public ApiProblem after(Duration time) {
        return new ApiProblem(status, reason, field, Optional.of(time), errors);
    }

    /** This, with everything that is wrong in the file that was sent. */
    public ApiProblem with(List<RowError> all) {
        return new ApiProblem(status, reason, field, retryAfter, all);
    }

    public int status() {
        return status;
    }

    public Reason reason() {
        return reason;
    }

    public Optional<String> field() {
        return field;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Empty, if it is not about a file. */
    public List<RowError> errors() {
        return errors;
    }
}
