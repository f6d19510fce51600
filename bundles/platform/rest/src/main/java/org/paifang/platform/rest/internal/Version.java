package org.paifang.platform.rest.internal;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.rest.api.ApiContribution;
import org.paifang.platform.rest.internal.http.Resources;

/** What one version of a function contributes: made when it is first needed, held by the requests in it. Thread-safe. */
final class Version {

    private final String bundle;
    private final String version;
    private final FunctionId function;
    private final Set<String> paths;
    private final ApiContribution contribution;
    private final Resources.Maker maker;

    private @Nullable Resources made;
    private int underWay;
    private boolean closed;

    Version(String bundle, String version, ApiContribution contribution, Resources.Maker maker) {
        this.bundle = bundle;
        this.version = version;
        this.function = contribution.function();
        this.paths = Set.copyOf(contribution.paths());
        this.contribution = contribution;
        this.maker = maker;
    }

    FunctionId function() {
        return function;
    }

    Set<String> paths() {
        return paths;
    }

    int maxBodyBytes() {
        return contribution.maxBodyBytes();
    }

    boolean isOf(String otherBundle, String otherVersion) {
        return bundle.equals(otherBundle) && version.equals(otherVersion);
    }

    boolean isOf(InstalledFunction installed) {
        return function.equals(installed.descriptor().id()) && isOf(installed.bundle(), installed.version());
    }

    /** A request begins in it; not if it has gone. Whoever enters leaves. */
    synchronized boolean enter() {
        if (!closed) {
            underWay++;
        }
        return !closed;
    }

    synchronized void leave() {
        underWay--;
        notifyAll();
    }

    synchronized int underWay() {
        return underWay;
    }

    /** The resources, made once; for those who are in. */
    Resources resources() {
        synchronized (contribution) {
            var now = made;
            if (now == null) {
                now = maker.make(contribution);
                made = now;
            }
            return now;
        }
    }

    /** Nobody enters any more; waits for those who are in, and forgets what was made. */
    void close(Duration most) {
        awaitNobody(most);
        synchronized (contribution) {
            if (made != null) {
                made.close();
                made = null;
            }
        }
    }

    private synchronized void awaitNobody(Duration most) {
        closed = true;
        var end = System.nanoTime() + most.toNanos();
        try {
            for (var left = most.toMillis(); underWay > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return bundle + " " + version;
    }
}
