package org.paifang.platform.lifecycle.internal.osgi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** A bundle that a function brings along. */
public record Library(Path file, String name, String version) {

    static final String LOCATION = "library/";

    /** Reads the manifest of one that was checked. */
    public static Library of(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile(), false)) {
            var manifest = jar.getManifest().getMainAttributes();
            var name = manifest.getValue("Bundle-SymbolicName").split(";", 2)[0].strip();
            var version = org.osgi.framework.Version.parseVersion(manifest.getValue("Bundle-Version"));
            return new Library(file, name, version.toString());
        }
    }

    /** What it is known by in the framework. */
    public String location() {
        return LOCATION + name + "/" + version;
    }
}
