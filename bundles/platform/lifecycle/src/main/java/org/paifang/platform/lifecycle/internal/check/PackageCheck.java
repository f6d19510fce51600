package org.paifang.platform.lifecycle.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.text.Words;
import org.xml.sax.SAXException;

/**
 * Looks into a package without running anything of it: is it whole, of a bearable size, signed by somebody whom the bank
 * trusts and unchanged since, does it declare what it carries.
 */
public final class PackageCheck {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
    /** Changelogs in another language than XML. */
    private static final Pattern OTHER_CHANGELOG =
            Pattern.compile("(?i)databaseChangeLog|--\\s*liquibase formatted sql");

    private static final Pattern OTHER_FILE = Pattern.compile("(?i).*(sql|ya?ml|json)");
    private static final String OURS = "org.paifang.platform.";
    private static final int LARGEST_CHANGELOG = 1024 * 1024;

    private final Limits limits;
    private final Signers signers;
    private final boolean unsignedIsAllowed;
    private final Clock clock;

    public PackageCheck(Limits limits, Signers signers, boolean unsignedIsAllowed, Clock clock) {
        this.limits = limits;
        this.signers = signers;
        this.unsignedIsAllowed = unsignedIsAllowed;
        this.clock = clock;
    }

    /** What was found: a package, or every reason against it. */
    public record Found(Optional<PackageFile> file, List<Reason> reasons) {}

    /** Checks a file that somebody has sent. */
    public Found check(Path file) throws IOException {
        return check(file, true);
    }

    /**
     * Reads a file that passed before; its signature may have expired since.
     *
     * @return empty if it is not the same any more
     */
    public Optional<PackageFile> known(Path file, String sha256) throws IOException {
        return Files.exists(file) && sha256(file).equals(sha256)
                ? check(file, false).file()
                : Optional.empty();
    }

    private Found check(Path file, boolean isNew) throws IOException {
        if (Files.size(file) > limits.packedBytes()) {
            return refused(Reason.of("lifecycle.package.too-large", Files.size(file), limits.packedBytes()));
        }
        var reasons = new LinkedHashSet<Reason>();
        try (var jar = new JarFile(file.toFile(), true)) {
            var manifest = jar.getManifest();
            if (manifest == null) {
                return refused(Reason.of("lifecycle.package.no-manifest"));
            }
            var contents = read(jar, limits.unpackedBytes(), reasons);
            if (contents == null) {
                return refused(reasons);
            }
            var signer = isNew ? signer(contents, reasons) : "";
            var parts = contents.entries().stream().anyMatch(Kar::holds)
                    ? parts(jar, file, reasons)
                    : new Parts(file, bundle(manifest, contents, reasons), List.of());
            var declared = parts.declaration();
            return declared == null || !reasons.isEmpty()
                    ? refused(reasons)
                    : new Found(
                            Optional.of(new PackageFile(
                                    file, parts.function(), parts.libraries(), sha256(file), signer, declared)),
                            List.of());
        } catch (SecurityException e) {
            return refused(Reason.of("lifecycle.package.changed", Words.detail(e.getMessage())));
        } catch (IOException | IllegalArgumentException e) {
            return refused(Reason.of("lifecycle.package.damaged", Words.detail(e.getMessage())));
        }
    }

    private record Parts(Path function, @Nullable Declaration declaration, List<Path> libraries) {}

    /** The bundles of a package of several; its signature, which is checked, covers each of them. */
    private Parts parts(JarFile kar, Path file, Set<Reason> reasons) throws IOException {
        var left = limits.unpackedBytes();
        var function = new Parts(file, null, List.of());
        var functions = 0;
        var libraries = new ArrayList<Path>();
        for (var part : Kar.unpack(kar, file)) {
            try (var jar = new JarFile(part.toFile(), false)) {
                var contents = read(jar, left, reasons);
                var manifest = jar.getManifest();
                if (contents == null || manifest == null) {
                    reasons.add(Reason.of("lifecycle.package.no-bundle"));
                    return function;
                }
                left -= contents.bytes();
                if (manifest.getMainAttributes().getValue(Declaration.FUNCTION) == null) {
                    libraries.add(part);
                    checkLibrary(manifest.getMainAttributes(), reasons);
                } else {
                    functions++;
                    function = new Parts(part, bundle(manifest, contents, reasons), libraries);
                }
            }
        }
        if (functions != 1) {
            reasons.add(Reason.of("lifecycle.package.functions", functions));
        }
        return function;
    }

    private static void checkLibrary(Attributes manifest, Set<Reason> reasons) {
        var name = manifest.getValue("Bundle-SymbolicName");
        if (name == null || manifest.getValue("Fragment-Host") != null) {
            reasons.add(Reason.of("lifecycle.package.odd-library", String.valueOf(name)));
        } else if (name.startsWith(OURS)) {
            reasons.add(Reason.of("lifecycle.package.ours", name));
        }
    }

    private static @Nullable Declaration bundle(Manifest manifest, Contents contents, Set<Reason> reasons) {
        var attributes = manifest.getMainAttributes();
        if (attributes.getValue("Fragment-Host") != null) {
            reasons.add(Reason.of("lifecycle.package.fragment"));
        }
        var declared = Declaration.read(attributes::getValue, reasons::add);
        if (declared != null) {
            checkTables(contents, declared, reasons);
        }
        return declared;
    }

    /** What the entries are, read to the last byte, because only then their signatures are verified. */
    private record Contents(List<JarEntry> entries, Set<String> tables, long bytes) {}

    private @Nullable Contents read(JarFile jar, long most, Set<Reason> reasons) throws IOException {
        var entries = new ArrayList<JarEntry>();
        var names = new HashSet<String>();
        var tables = new TreeSet<String>();
        var left = most;
        var all = jar.entries();
        while (all.hasMoreElements()) {
            var entry = all.nextElement();
            if (entries.size() == limits.entries()) {
                reasons.add(Reason.of("lifecycle.package.too-many-files", limits.entries()));
                return null;
            }
            if (climbs(entry.getName())) {
                reasons.add(Reason.of("lifecycle.package.climbs", Words.detail(entry.getName())));
                return null;
            }
            if (!names.add(entry.getName())) {
                reasons.add(Reason.of("lifecycle.package.twice", Words.detail(entry.getName())));
                return null;
            }
            left -= read(jar, entry, left, tables, reasons);
            if (left < 0) {
                reasons.add(Reason.of("lifecycle.package.too-large-unpacked", limits.unpackedBytes()));
                return null;
            }
            entries.add(entry);
        }
        return new Contents(entries, tables, most - left);
    }

    /** Reads an entry, but for no more than one byte too much; gives how many bytes there were. */
    private static long read(JarFile jar, JarEntry entry, long most, Set<String> tables, Set<Reason> reasons)
            throws IOException {
        var name = entry.getName();
        try (var in = jar.getInputStream(entry)) {
            if (Changelog.isXml(name) || OTHER_FILE.matcher(name).matches()) {
                var content = in.readNBytes((int) Math.min(LARGEST_CHANGELOG, most + 1));
                var rest = drain(in, most - content.length);
                look(name, content, rest == 0, tables, reasons);
                return content.length + rest;
            }
            return drain(in, most);
        }
    }

    private static long drain(InputStream in, long most) throws IOException {
        var buffer = new byte[16 * 1024];
        var count = 0L;
        for (var got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            count += got;
            if (count > most) {
                return count;
            }
        }
        return count;
    }

    private static void look(String name, byte[] content, boolean whole, Set<String> tables, Set<Reason> reasons) {
        if (!Changelog.isXml(name)) {
            if (OTHER_CHANGELOG
                    .matcher(new String(content, StandardCharsets.UTF_8))
                    .find()) {
                reasons.add(Reason.of("lifecycle.package.changelog-language", name));
            }
            return;
        }
        try {
            Changelog.read(content, whole).ifPresent(changelog -> {
                tables.addAll(changelog.tables());
                changelog
                        .hiding()
                        .forEach(what -> reasons.add(Reason.of("lifecycle.package.changelog-hides", name, what)));
                changelog
                        .taking()
                        .forEach(what -> reasons.add(Reason.of("lifecycle.package.changelog-takes", name, what)));
            });
        } catch (SAXException e) {
            reasons.add(
                    whole
                            ? Reason.of("lifecycle.package.xml", name, Words.detail(String.valueOf(e.getMessage())))
                            : Reason.of("lifecycle.package.xml-large", name, LARGEST_CHANGELOG));
        }
    }

    private static boolean climbs(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/", -1)).contains("..");
    }

    /** The one trusted signer of every entry. */
    private String signer(Contents contents, Set<Reason> reasons) {
        var trusted = signers.trusted();
        var names = new TreeSet<String>();
        var unsigned = 0;
        var strange = 0;
        for (var entry : contents.entries()) {
            if (entry.isDirectory() || isOfSignature(entry.getName())) {
                continue;
            }
            var codeSigners = entry.getCodeSigners();
            if (codeSigners == null) {
                unsigned++;
            } else {
                var name = Signers.among(trusted, codeSigners, clock.instant());
                name.ifPresent(names::add);
                strange += name.isPresent() ? 0 : 1;
            }
        }
        if (strange > 0) {
            reasons.add(Reason.of("lifecycle.package.stranger"));
        } else if (unsigned > 0 && !names.isEmpty()) {
            reasons.add(Reason.of("lifecycle.package.partly-signed", unsigned));
        } else if (unsigned > 0 && !unsignedIsAllowed) {
            reasons.add(Reason.of("lifecycle.package.unsigned"));
        }
        return String.join(", ", names);
    }

    private static boolean isOfSignature(String name) {
        return name.equals(JarFile.MANIFEST_NAME) || SIGNATURE.matcher(name).matches();
    }

    private static void checkTables(Contents contents, Declaration declared, Set<Reason> reasons) {
        var undeclared = new TreeSet<>(contents.tables());
        undeclared.removeAll(Set.copyOf(declared.tables()));
        undeclared.forEach(table -> reasons.add(Reason.of("lifecycle.package.table-undeclared", table)));
        declared.tables().stream()
                .filter(table -> !contents.tables().contains(table))
                .forEach(table -> reasons.add(Reason.of("lifecycle.package.table-without-changelog", table)));
    }

    static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Found refused(Reason reason) {
        return new Found(Optional.empty(), List.of(reason));
    }

    private static Found refused(Set<Reason> reasons) {
        return new Found(Optional.empty(), List.copyOf(reasons));
    }
}
