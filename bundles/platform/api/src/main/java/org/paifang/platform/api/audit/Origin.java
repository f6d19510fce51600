package org.paifang.platform.api.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From where the request came that this thread is serving. Whoever takes a request from the net (pages, API) says so around
 * it; what runs by itself has {@link #NONE}. It is told, not proven: nothing is ever decided by it.
 *
 * @param address the remote address as the server saw it, without a zone, or a network such as {@code 2001:db8::/64}; empty for none, {@code unknown} for something
 *     that is not an address
 */
public record Origin(String address) {

    /** Nowhere: no request. */
    public static final Origin NONE = new Origin("");

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,40}(/\\d{1,3})?");

    private static final ThreadLocal<@Nullable Origin> CURRENT = new ThreadLocal<>();

    public Origin {
        var zone = address.indexOf('%');
        address = zone < 0 ? address : address.substring(0, zone);
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            address = "unknown";
        }
    }

    /** Of what this thread is doing. */
    public static Origin current() {
        var origin = CURRENT.get();
        return origin == null ? NONE : origin;
    }

    /** Until the scope is closed, by the same thread, its work is for a request from there; then it is as before. */
    public static Scope from(@Nullable String remoteAddress) {
        var before = CURRENT.get();
        CURRENT.set(remoteAddress == null ? NONE : new Origin(remoteAddress));
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** A time in which a thread serves a request. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
