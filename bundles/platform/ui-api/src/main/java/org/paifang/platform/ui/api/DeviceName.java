package org.paifang.platform.ui.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser says of itself, in words: as much as it says honestly, and no guess. The version of the browser is its first
 * number; systems are named without one, since browsers stopped telling the truth about it.
 *
 * @param browser such as {@code Firefox 128}; empty if it is none of those that are known
 * @param system such as {@code Windows}; likewise
 */
public record DeviceName(Optional<String> browser, Optional<String> system) {

    /** A name and where its version stands; the first that fits counts, since most also claim to be the later ones. */
    private record Known(String name, Pattern pattern) {

        static Known of(String name, String pattern) {
            return new Known(name, Pattern.compile(pattern));
        }
    }

    private static final List<Known> BROWSERS = List.of(
            Known.of("WeChat", "MicroMessenger/(\\d{1,4})"),
            Known.of("Edge", "\\bEdgA?(?:iOS)?/(\\d{1,4})"),
            Known.of("Opera", "\\bOPR/(\\d{1,4})"),
            Known.of("Samsung Internet", "SamsungBrowser/(\\d{1,4})"),
            Known.of("HUAWEI Browser", "HuaweiBrowser/(\\d{1,4})"),
            Known.of("UC Browser", "\\bUCBrowser/(\\d{1,4})"),
            Known.of("QQ Browser", "\\bM?QQBrowser/(\\d{1,4})"),
            Known.of("Firefox", "\\b(?:Firefox|FxiOS)/(\\d{1,4})"),
            Known.of("Chrome", "\\b(?:HeadlessChrome|Chrome|CriOS)/(\\d{1,4})"),
            Known.of("Safari", "\\bVersion/(\\d{1,4})[\\d.]* .*\\bSafari/"));

    private static final List<Known> SYSTEMS = List.of(
            Known.of("HarmonyOS", "HarmonyOS|OpenHarmony"),
            Known.of("Android", "\\bAndroid\\b"),
            Known.of("iPhone", "\\biPhone\\b"),
            Known.of("iPad", "\\biPad\\b"),
            Known.of("Windows", "\\bWindows\\b"),
            Known.of("macOS", "\\bMacintosh\\b"),
            Known.of("ChromeOS", "\\bCrOS\\b"),
            Known.of("Linux", "\\bLinux\\b"));

    /** Of what was sent as {@code User-Agent}. */
    public static DeviceName of(String said) {
        return new DeviceName(first(BROWSERS, said), first(SYSTEMS, said));
    }

    private static Optional<String> first(List<Known> known, String said) {
        for (var one : known) {
            var matcher = one.pattern().matcher(said);
            if (matcher.find()) {
                return Optional.of(one.name() + version(matcher));
            }
        }
        return Optional.empty();
    }

    private static String version(Matcher matcher) {
        return matcher.groupCount() == 0 ? "" : " " + matcher.group(1);
    }
}
