package org.paifang.platform.lifecycle.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.lifecycle.FunctionUse;
import org.paifang.platform.api.lifecycle.FunctionVersion;

/** All who use functions, or keep what leads to them; they come and go. Thread-safe. */
final class Uses {

    private static final long PAUSE_MILLIS = 5;

    private final List<FunctionUse> all = new CopyOnWriteArrayList<>();

    void add(FunctionUse use) {
        all.add(use);
    }

    void remove(FunctionUse use) {
        all.remove(use);
    }

    int openPages(String bundle, String version) {
        return all.stream().mapToInt(use -> use.openPages(bundle, version)).sum();
    }

    int requestsUnderWay(FunctionVersion version) {
        return all.stream()
                .mapToInt(use -> use.requestsUnderWay(version.bundle(), version.version()))
                .sum();
    }

    /** Pages that show it and requests that it answers. */
    int in(FunctionVersion version) {
        return openPages(version.bundle(), version.version()) + requestsUnderWay(version);
    }

    /** By the item's id. */
    Map<String, Integer> favourites(FunctionId function) {
        return all.stream()
                .flatMap(use -> use.favourites(function).entrySet().stream())
                .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue, Integer::sum));
    }

    /** The paths of the API at which a version answers. */
    Set<String> api(String bundle, String version) {
        return all.stream().flatMap(use -> use.api(bundle, version).stream()).collect(Collectors.toSet());
    }

    int waiting(FunctionId function) {
        return all.stream().mapToInt(use -> use.waiting(function)).sum();
    }

    /** Lets no request into the versions, and returns when none is in them any more, or the time is up. */
    void shut(Collection<FunctionVersion> versions, Duration most) throws InterruptedException {
        versions.forEach(version -> shut(version, true));
        var end = System.nanoTime() + most.toNanos();
        while (versions.stream().anyMatch(version -> requestsUnderWay(version) > 0) && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Lets requests in again. */
    void open(Collection<FunctionVersion> versions) {
        versions.forEach(version -> shut(version, false));
    }

    private void shut(FunctionVersion version, boolean isShut) {
        all.forEach(use -> use.shut(version.bundle(), version.version(), isShut));
    }
}
