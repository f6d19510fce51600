package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileArchive;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileKeys;
import org.paifang.platform.api.text.Reason;

/** Holds a document against what its entries may be. A file's wrong entry is passed over; a document has none. */
final class DocumentCheck {

    private static final int SHOWN = 60;

    private final FunctionRegistry functions;

    DocumentCheck(FunctionRegistry functions) {
        this.functions = functions;
    }

    List<Reason> problems(ProfileDocument document) {
        var found = new ArrayList<Reason>();
        if (document.text().length() > ProfileDocument.LONGEST) {
            found.add(Reason.of(ProfileArchive.TOO_LONG, ProfileDocument.LONGEST));
        }
        var settings = settings();
        new TreeMap<>(document.entries()).forEach((key, value) -> {
            var configuration = Map.of("layer", Layer.PLATFORM.toString(), key, value);
            if (key.equals("layer")
                    || !ProfileReader.read("document", configuration).problems().isEmpty()) {
                found.add(wrong(key, value));
            } else if (key.startsWith("setting.")) {
                var setting = settings.get(key.substring("setting.".length()));
                if (setting != null && !within(setting, Integer.parseInt(value.strip()))) {
                    found.add(Reason.of(
                            ProfileArchive.OUT_OF_BOUNDS, setting.key(), setting.minimum(), setting.maximum(), value));
                }
            }
        });
        return found;
    }

    private static Reason wrong(String key, String value) {
        var shown = value.codePoints()
                .filter(one -> !Character.isISOControl(one))
                .limit(SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return key.contains(".name.")
                ? Reason.of(ProfileArchive.WRONG_NAME, key, shown, ProfileKeys.LONGEST_NAME)
                : Reason.of(ProfileArchive.WRONG_ENTRY, key, shown);
    }

    /** Of what is here; the bounds of what is away are not known, and held against the value when it is asked for. */
    private Map<String, Setting> settings() {
        return functions.installed().stream()
                .flatMap(function -> function.descriptor().settings().stream())
                .collect(Collectors.toMap(Setting::key, setting -> setting, (one, other) -> one));
    }

    private static boolean within(Setting setting, int value) {
        return setting.minimum() <= value && value <= setting.maximum();
    }
}
