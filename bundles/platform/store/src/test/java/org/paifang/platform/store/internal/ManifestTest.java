package org.paifang.platform.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Liquibase lives within the bundle, and could draw in whatever it has a bridge to. */
class ManifestTest {

    private static final Pattern PACKAGE = Pattern.compile("(?:^|,)([a-z][\\w.]*)");
    private static final List<String> WANTED = List.of(
            "java.",
            "javax.naming",
            "javax.sql",
            "javax.persistence",
            "javax.transaction",
            "javax.xml.",
            "org.w3c.dom",
            "org.xml.sax",
            "org.slf4j",
            "org.osgi.framework",
            "org.jspecify.annotations",
            "org.apache.aries.jpa.template",
            "org.apache.commons.io",
            "org.apache.commons.lang3",
            "org.yaml.snakeyaml",
            "com.github.f4b6a3.tsid",
            "org.paifang.platform.");

    @Test
    void theBundleImportsWhatItUsesAndNothingElse() throws IOException {
        var imported = PACKAGE.matcher(imports().replaceAll("\"[^\"]*\"", ""))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(imported).contains("org.yaml.snakeyaml");
        assertThat(imported).allMatch(name -> WANTED.stream().anyMatch(name::startsWith));
    }

    private static String imports() throws IOException {
        try (var file = Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            return new Manifest(file).getMainAttributes().getValue("Import-Package");
        }
    }
}
