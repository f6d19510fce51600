package org.paifang.platform.lifecycle.internal.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Packages as tests want them: whole ones, and every kind of bad one. */
final class Packages {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Packages() {}

    /** A package {@code coupons} 1.0.0 with an item, two permissions and a table. */
    static Packages coupons() {
        return new Packages()
                .header("Manifest-Version", "1.0")
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", "org.example.coupons")
                .header("Bundle-Version", "1.0.0")
                .header("Paifang-Function", "coupons")
                .header("Paifang-Editions", "ONLINE, OFFLINE")
                .header("Paifang-Items", "coupons.list;path=coupons")
                .header("Paifang-Permissions", "coupons.view, coupons.edit")
                .header("Paifang-Tables", "coupons_coupon")
                .changelog("<createTable tableName=\"coupons_coupon\"/>")
                .file("org/example/Coupons.class", "not looked into");
    }

    /** A bundle that a function may bring along. */
    static Packages library(String name) {
        return new Packages()
                .header("Manifest-Version", "1.0")
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", name)
                .header("Bundle-Version", "2.0.0");
    }

    /** A package that holds these beside each other. */
    static Packages kar(Path folder, Packages... bundles) {
        var kar = new Packages().header("Manifest-Version", "1.0").file("org/example/features.xml", "not read");
        for (var bundle : bundles) {
            var file = bundle.in(folder);
            try {
                kar.file("repository/org/example/" + kar.files.size() + ".jar", Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return kar;
    }

    Packages header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Packages without(String header) {
        headers.remove(header);
        return this;
    }

    Packages changelog(String content) {
        return file("org/example/changelog.xml", "<databaseChangeLog>" + content + "</databaseChangeLog>");
    }

    Packages file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Packages file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    Path in(Path folder) {
        var manifest = new Manifest();
        headers.forEach((name, value) -> manifest.getMainAttributes().put(new Attributes.Name(name), value));
        var file = folder.resolve("package.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (var one : files.entrySet()) {
                jar.putNextEntry(new ZipEntry(one.getKey()));
                jar.write(one.getValue());
                jar.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
