package org.paifang.platform.shell.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA: 4.5 : 1 for text, 3 : 1 for what bounds a field; in both themes, with the brand as it is shipped. */
class ContrastTest {

    private static final Path STYLES = Path.of("src/main/resources/META-INF/resources/shell/paifang.css");
    private static final Path BRAND = Path.of("../../../branding/src/main/resources/META-INF/brand/brand.css");
    private static final Pattern COLOUR = Pattern.compile("(--[a-z0-9-]+):\\s*#([0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "--pf-text,--pf-canvas,4.5",
        "--pf-text,--pf-surface,4.5",
        "--pf-text,--pf-sunken,4.5",
        "--pf-text-2,--pf-canvas,4.5",
        "--pf-text-2,--pf-surface,4.5",
        "--pf-text-2,--pf-sunken,4.5",
        "--pf-text-2,--pf-neutral-soft,4.5",
        "--pf-text-3,--pf-canvas,4.5",
        "--pf-text-3,--pf-surface,4.5",
        "--brand-accent,--pf-canvas,4.5",
        "--brand-accent,--pf-surface,4.5",
        "--brand-accent-strong,--pf-surface,4.5",
        "--brand-on-accent,--brand-accent,4.5",
        "--brand-on-accent,--brand-accent-strong,4.5",
        "--pf-success,--pf-success-soft,4.5",
        "--pf-warning,--pf-warning-soft,4.5",
        "--pf-error,--pf-error-soft,4.5",
        "--pf-error,--pf-surface,4.5",
        "--pf-progress,--pf-progress-soft,4.5",
        "--pf-text,--pf-error-soft,4.5",
        "--pf-text,--pf-warning-soft,4.5",
        "--pf-line-strong,--pf-surface,3",
        "--brand-gate,--pf-surface,3",
        "--brand-plaque,--pf-surface,3",
    })
    void colourStandsOutFromItsGroundInBothThemes(String colour, String ground, double atLeast) throws IOException {
        for (var dark : new boolean[] {false, true}) {
            var tokens = new HashMap<String, Integer>();
            read(BRAND, dark, tokens);
            read(STYLES, dark, tokens);
            assertThat(contrast(token(tokens, colour), token(tokens, ground)))
                    .as("%s on %s, %s", colour, ground, dark ? "dark" : "light")
                    .isGreaterThanOrEqualTo(atLeast);
        }
    }

    private static int token(Map<String, Integer> tokens, String name) {
        assertThat(tokens).containsKey(name);
        return tokens.getOrDefault(name, 0);
    }

    /** The tokens of the light theme, over which those of the dark one are laid. */
    private static void read(Path file, boolean dark, Map<String, Integer> tokens) throws IOException {
        var css = Files.readString(file);
        for (var rule : css.split("}", -1)) {
            var selector = rule.substring(0, Math.max(0, rule.indexOf('{')));
            var ofDark = selector.contains("dark");
            if (selector.contains(":root") && (!ofDark || dark)) {
                var colours = COLOUR.matcher(rule);
                while (colours.find()) {
                    tokens.put(colours.group(1), Integer.parseInt(colours.group(2), 16));
                }
            }
        }
    }

    private static double contrast(int one, int other) {
        var bright = Math.max(luminance(one), luminance(other));
        var dim = Math.min(luminance(one), luminance(other));
        return (bright + 0.05) / (dim + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int value) {
        var share = (value & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
