package org.paifang.platform.lifecycle.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.check.ChangelogCheck;
import org.paifang.platform.lifecycle.internal.check.Declaration;
import org.paifang.platform.lifecycle.internal.check.Kar;
import org.paifang.platform.lifecycle.internal.check.PackageCheck;
import org.paifang.platform.lifecycle.internal.check.PackageFile;
import org.paifang.platform.lifecycle.internal.osgi.Bundles;
import org.paifang.platform.lifecycle.internal.osgi.Library;

/** The packages that were uploaded, in their folder, and what of them is in the framework. */
final class Packages {

    private final Path folder;
    private final PackageCheck check;
    private final ChangelogCheck changelogs;
    private final Bundles bundles;
    private final Duration starting;

    Packages(Path folder, PackageCheck check, ChangelogCheck changelogs, Bundles bundles, Duration starting) {
        this.folder = folder;
        this.check = check;
        this.changelogs = changelogs;
        this.bundles = bundles;
        this.starting = starting;
    }

    /** What is done with a package that passed; it is gone afterwards unless it was kept. */
    @FunctionalInterface
    interface Taking<T> {
        T take(PackageCheck.Found found) throws IOException;
    }

    /** Writes it down, checks it, and lets it be taken. */
    <T> T arrive(InputStream content, Taking<T> taking) throws IOException {
        Files.createDirectories(folder);
        var arrived = Files.createTempFile(folder, "arrived", ".jar");
        try {
            Files.copy(content, arrived, StandardCopyOption.REPLACE_EXISTING);
            return taking.take(check.check(arrived));
        } finally {
            Files.deleteIfExists(arrived);
            Kar.delete(arrived);
        }
    }

    /** What it needs and neither brings along nor finds here. */
    List<Reason> missing(PackageFile arrived) throws IOException {
        var all = new ArrayList<>(arrived.libraries());
        all.add(arrived.function());
        return bundles.missing(all);
    }

    /** In what its changelogs contradict the database, or why nobody can say. */
    List<Reason> contradictions(PackageFile arrived) throws IOException {
        return changelogs.reasons(arrived.function(), arrived.declaration().function());
    }

    /** As of one that arrives; nothing of one that was delivered, whose tables the container sees to. */
    List<Reason> contradictions(FunctionVersion version) {
        if (version.delivered()) {
            return List.of();
        }
        try {
            var kept = kept(version);
            return kept.isEmpty() ? List.of() : contradictions(kept.get());
        } catch (IOException e) {
            throw new UncheckedIOException("the package of " + version.function() + " cannot be read", e);
        }
    }

    void keep(PackageFile arrived, FunctionVersion version) throws IOException {
        Kar.move(arrived.file(), file(version));
        Files.move(arrived.file(), file(version), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What a kept one declares; nothing if its file is not what was uploaded any more. */
    Optional<Declaration> declaration(FunctionVersion version) {
        return kept(version).map(PackageFile::declaration);
    }

    /** Brings it into the framework, and starts what it brings along. */
    Bundle install(FunctionVersion version) throws Bundles.Failed {
        var kept = kept(version);
        if (kept.isEmpty()) {
            throw new Bundles.Failed(Reason.of("lifecycle.stage.package-lost"));
        }
        for (var library : libraries(kept.get())) {
            bundles.install(library, starting);
        }
        return bundles.install(
                version.function() + "/" + version.version(), kept.get().function());
    }

    /** What a version brings along, by name and version. */
    List<String> libraries(FunctionVersion version) {
        return several(version).stream()
                .flatMap(kept -> libraries(kept).stream())
                .map(library -> library.name() + " " + library.version())
                .toList();
    }

    /** Takes out of the framework what versions brought along and none of these needs. */
    void uninstallLibraries(Collection<FunctionVersion> others) {
        bundles.uninstallLibraries(others.stream()
                .flatMap(version -> several(version).stream())
                .flatMap(kept -> libraries(kept).stream())
                .map(Library::location)
                .collect(Collectors.toSet()));
    }

    /** The package of a version, if it holds more than the function. */
    private Optional<PackageFile> several(FunctionVersion version) {
        return !version.delivered() && Files.isDirectory(Kar.folder(file(version))) ? kept(version) : Optional.empty();
    }

    private Optional<PackageFile> kept(FunctionVersion version) {
        try {
            return check.known(file(version), version.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("the package of " + version.function() + " cannot be read", e);
        }
    }

    private static List<Library> libraries(PackageFile kept) {
        var libraries = new ArrayList<Library>();
        for (var file : kept.libraries()) {
            try {
                libraries.add(Library.of(file));
            } catch (IOException e) {
                throw new UncheckedIOException("the library " + file + " cannot be read", e);
            }
        }
        return libraries;
    }

    private Path file(FunctionVersion version) {
        return folder.resolve(version.function() + "-" + version.version() + ".jar");
    }
}
