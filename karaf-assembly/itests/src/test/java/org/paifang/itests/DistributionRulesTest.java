package org.paifang.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.BeforeClass;
import org.junit.Test;

/** What every bundle of the house must keep, read from the bundles as the distribution ships them. */
public class DistributionRulesTest {

    private static final Path BUNDLES = Path.of("..", "target", "assembly", "system", "org", "paifang");

    /** What a function, of the merchants or of the bank, may import of the house. */
    private static final Pattern OPEN_TO_FUNCTIONS =
            Pattern.compile("org\\.paifang\\.(platform\\.(api|ui\\.api|rest\\.api|store)|payments\\.api)(\\..*)?");

    private static final Pattern CLAUSE = Pattern.compile("(?:^|,)([\\w.]+)((?:;[^,\";]*(?:\"[^\"]*\")?)*)");

    private static List<Path> jars = List.of();

    @BeforeClass
    public static void find() throws IOException {
        try (var files = Files.walk(BUNDLES)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        assertFalse("the distribution has bundles of the house", jars.isEmpty());
    }

    @Test
    public void whatIsExportedCarriesAVersionOfItsOwn() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : jars) {
            try (var jar = new JarFile(file.toFile())) {
                for (var exported : packages(jar, "Export-Package")) {
                    if (exported.startsWith("org.paifang.") && !hasVersion(jar, exported)) {
                        wrong.add(name(jar) + " exports " + exported
                                + " without a version: give its package-info.java a @Version, or do not export it");
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    public void functionsExportNothing() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : jars) {
            try (var jar = new JarFile(file.toFile())) {
                if (isFunction(jar) && !packages(jar, "Export-Package").isEmpty()) {
                    wrong.add(name(jar) + " exports a package: nobody may need a function, take its @Version away");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    public void functionsStandOnApisAlone() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : jars) {
            try (var jar = new JarFile(file.toFile())) {
                for (var imported : packages(jar, "Import-Package")) {
                    if (isFunction(jar)
                            && imported.startsWith("org.paifang.")
                            && !OPEN_TO_FUNCTIONS.matcher(imported).matches()) {
                        wrong.add(name(jar) + " imports " + imported + ": a function stands on the APIs alone");
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean hasVersion(JarFile jar, String exported) throws IOException {
        var info = jar.getEntry(exported.replace('.', '/') + "/package-info.class");
        if (info == null) {
            return false;
        }
        try (var stream = jar.getInputStream(info)) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .contains("Lorg/osgi/annotation/versioning/Version;");
        }
    }

    private static boolean isFunction(JarFile jar) throws IOException {
        return name(jar).matches("org\\.paifang\\.(functions|bank)\\..*");
    }

    private static String name(JarFile jar) throws IOException {
        var name = header(jar, "Bundle-SymbolicName");
        return name == null ? jar.getName() : name;
    }

    private static List<String> packages(JarFile jar, String header) throws IOException {
        var value = header(jar, header);
        return value == null
                ? List.of()
                : CLAUSE.matcher(value).results().map(clause -> clause.group(1)).toList();
    }

    private static @Nullable String header(JarFile jar, String name) throws IOException {
        var manifest = jar.getManifest();
        return manifest == null ? null : manifest.getMainAttributes().getValue(name);
    }
}
