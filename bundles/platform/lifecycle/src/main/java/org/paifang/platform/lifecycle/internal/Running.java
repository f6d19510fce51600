package org.paifang.platform.lifecycle.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.lifecycle.internal.life.Book;

/** Which versions run. The registry may see a moment later than the book that one has gone; the book is right. */
final class Running {

    private final FunctionRegistry registry;
    private final Book book;

    Running(FunctionRegistry registry, Book book) {
        this.registry = registry;
        this.book = book;
    }

    boolean is(FunctionVersion version) {
        return of(version.function()).stream().anyMatch(one -> one.version().equals(version.version()));
    }

    List<FunctionVersion> of(FunctionId function) {
        return registry.versions(function).stream()
                .map(one -> book.find(function, one.version()).orElseGet(() -> delivered(one)))
                .filter(one -> one.state().runs())
                .toList();
    }

    /** One that came with the distribution, as long as nothing is decided about it. */
    static FunctionVersion delivered(InstalledFunction function) {
        return new FunctionVersion(
                function.descriptor().id(),
                function.version(),
                function.bundle(),
                FunctionState.ACTIVE,
                true,
                "",
                "",
                Instant.EPOCH,
                Optional.empty());
    }
}
