package org.paifang.platform.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Functions come and go; the shell names none of them. */
class NoFunctionByNameTest {

    @Test
    void theShellNamesNoFunction() throws IOException {
        var names = functions();
        assertThat(names).isNotEmpty();
        var word = Pattern.compile(
                names.stream().map(NoFunctionByNameTest::mention).collect(Collectors.joining("|")));
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var matcher = word.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group() + " in " + file);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** Functions that bear the name of what the shell shows, or of an API of the platform. */
    private static final Set<String> NAMESAKES = Set.of("functions", "audit");

    /** A namesake is meant where its id is written. */
    private static String mention(String name) {
        return NAMESAKES.contains(name) ? "[\"/]" + name + "[.\"/]" : "(?<![A-Za-z])" + name + "(?![A-Za-z])";
    }

    /** Every folder of the wings that hold functions. */
    private static List<String> functions() throws IOException {
        var names = new ArrayList<String>();
        for (var wing : List.of("functions", "bank")) {
            var folder = Path.of("../..", wing);
            if (Files.isDirectory(folder)) {
                try (var folders = Files.list(folder)) {
                    folders.filter(child -> Files.exists(child.resolve("pom.xml")))
                            .forEach(child -> names.add(child.getFileName().toString()));
                }
            }
        }
        return names;
    }
}
