package org.paifang.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/** The functions of the distribution, found by what their bundles' manifests declare. */
final class Shipped {

    private static final Path SYSTEM = Path.of(System.getProperty("assembly"), "system");

    private Shipped() {}

    /** All of them, in no order that matters. */
    static List<ShippedFunction> functions() {
        try (var files = Files.walk(SYSTEM)) {
            var jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
            // what is on the class path of the tests is the same there: the platform that decides
            var loader = new URLClassLoader(
                    jars.stream().map(Shipped::url).toArray(URL[]::new), Shipped.class.getClassLoader());
            return jars.stream()
                    .filter(Shipped::isFunction)
                    .map(jar -> ShippedFunction.read(open(jar), loader))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the distribution is not built: " + SYSTEM, e);
        }
    }

    private static boolean isFunction(Path file) {
        try (var jar = open(file)) {
            var manifest = jar.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue("Paifang-Function") != null;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static JarFile open(Path file) {
        try {
            return new JarFile(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
