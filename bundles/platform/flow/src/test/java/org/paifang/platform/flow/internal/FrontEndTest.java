package org.paifang.platform.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we give away in frontend/dist may be given away, works in every browser, and is what build.sh made. */
class FrontEndTest {

    private static final Path DIST = Path.of("frontend/dist");
    private static final List<String> FREE =
            List.of("Apache-2.0", "MIT", "BSD-3-Clause", "BSD-2-Clause", "ISC", "0BSD", "(MPL-2.0 OR Apache-2.0)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vaadin-board",
                "vaadin-chart",
                "vaadin-cookie-consent",
                "vaadin-crud",
                "vaadin-dashboard",
                "vaadin-grid-pro",
                "vaadin-map",
                "vaadin-rich-text-editor",
                "vaadin-spreadsheet",
                "cvdl",
                "@vaadin/bundles"
            })
    void noCommercialComponentIsInIt(String name) throws IOException {
        for (var script : files("js")) {
            assertThat(Files.readString(script).toLowerCase(Locale.ROOT))
                    .as("%s in %s", name, script)
                    .doesNotContain("\"" + name + "\"")
                    .doesNotContain("`" + name + "`")
                    .doesNotContain("commercial vaadin");
        }
        assertThat(Files.readString(DIST.resolve("packages.txt")))
                .doesNotContain(name.replace("vaadin-", "@vaadin/") + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vaadin-app-layout", "vaadin-avatar", "vaadin-combo-box", "vaadin-confirm-dialog",
                "vaadin-date-time-picker", "vaadin-grid", "vaadin-login-form", "vaadin-menu-bar",
                "vaadin-multi-select-combo-box", "vaadin-notification", "vaadin-side-nav", "vaadin-upload"
            })
    void everyFreeComponentIsInIt(String tag) throws IOException {
        var all = new StringBuilder();
        for (var script : files("js")) {
            all.append(Files.readString(script));
        }
        assertThat(all).contains("\"" + tag + "\"");
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyPackageIsOfALicenceThatLetsUsGiveItAway(String line) {
        assertThat(FREE).contains(line.split(" ", 3)[2]);
    }

    static List<String> packages() throws IOException {
        return Files.readAllLines(DIST.resolve("packages.txt"));
    }

    @Test
    void everyScriptLiesCompressedBesideItself() throws IOException {
        for (var script : files("js")) {
            assertThat(Path.of(script + ".br")).exists();
            assertThat(Path.of(script + ".gz")).exists();
        }
    }

    @Test
    void nothingWasChangedByHand() throws Exception {
        for (var line : Files.readAllLines(DIST.resolve("SHA256SUMS"))) {
            var parts = line.split(" {2}", 2);
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(DIST.resolve(parts[1])));
            assertThat(String.format("%064x", new BigInteger(1, digest)))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
        }
    }

    private static List<Path> files(String extension) throws IOException {
        try (Stream<Path> all = Files.walk(DIST)) {
            var found = all.filter(path -> path.toString().endsWith("." + extension))
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
