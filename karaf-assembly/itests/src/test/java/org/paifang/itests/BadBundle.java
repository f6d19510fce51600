package org.paifang.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle made while the test runs. */
final class BadBundle {

    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    BadBundle(String symbolicName) {
        header("Manifest-Version", "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", symbolicName);
        header("Bundle-Version", "1.0.0");
    }

    BadBundle header(String name, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(name), value);
        return this;
    }

    BadBundle resource(String path) {
        try (var stream = Objects.requireNonNull(BadBundle.class.getResourceAsStream("/" + path), path)) {
            entries.put(path, stream.readAllBytes());
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file that is written here. */
    BadBundle file(String path, String content) {
        entries.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A component of this class that offers itself as the given service. */
    BadBundle component(Class<?> type, Class<?> service) {
        var path = "OSGI-INF/" + type.getSimpleName() + ".xml";
        var xml = """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
                  <implementation class="%s"/>
                  <service><provide interface="%s"/></service>
                </scr:component>
                """.formatted(type.getName(), type.getName(), service.getName());
        entries.put(path, xml.getBytes(StandardCharsets.UTF_8));
        var components = manifest.getMainAttributes().getValue("Service-Component");
        return header("Service-Component", components == null ? path : components + "," + path)
                .resource(type.getName().replace('.', '/') + ".class");
    }

    /** A class that another one needs. */
    BadBundle with(Class<?> type) {
        return resource(type.getName().replace('.', '/') + ".class");
    }

    /** A package that holds these beside each other. */
    static InputStream kar(BadBundle... bundles) {
        var entries = new LinkedHashMap<String, byte[]>();
        for (var bundle : bundles) {
            entries.put("repository/org/example/" + entries.size() + ".jar", bundle.bytes());
        }
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return new ByteArrayInputStream(jar(manifest, entries));
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    private byte[] bytes() {
        return jar(manifest, entries);
    }

    /** The same bytes whenever it is made. */
    private static byte[] jar(Manifest manifest, Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(entry(JarFile.MANIFEST_NAME));
            manifest.write(jar);
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(entry(entry.getKey()));
                jar.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static JarEntry entry(String name) {
        var entry = new JarEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        return entry;
    }
}
