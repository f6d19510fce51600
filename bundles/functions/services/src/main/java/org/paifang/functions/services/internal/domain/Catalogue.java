package org.paifang.functions.services.internal.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.profile.ProfileArchive.Voice;
import org.paifang.platform.api.profile.ProfileKeys;

/** What the layers of a merchant's profile say about functions as a whole: the last one that mentions a function counts. */
final class Catalogue {

    private static final String FUNCTION = "function.";

    private final Map<FunctionId, Standing> standings = new HashMap<>();
    private final Set<FunctionId> offered = new HashSet<>();

    /**
     * Reads them.
     *
     * @param voices from general to special
     */
    Catalogue(List<Voice> voices) {
        voices.forEach(voice -> voice.document().entries().forEach(this::take));
    }

    private void take(String key, String value) {
        if (!key.startsWith(FUNCTION)) {
            return;
        }
        var function = new FunctionId(key.substring(FUNCTION.length()));
        var standing =
                switch (value) {
                    case ProfileKeys.ON -> Standing.ON;
                    case ProfileKeys.OFFERED -> Standing.OFFERED;
                    default -> Standing.OFF;
                };
        standings.put(function, standing);
        if (standing == Standing.OFFERED) {
            offered.add(function);
        }
    }

    /** What is, or was before a more special layer spoke, something to apply for. */
    Set<FunctionId> offered() {
        return Set.copyOf(offered);
    }

    /** What nobody mentions is on. */
    Standing standing(FunctionId function) {
        return standings.getOrDefault(function, Standing.ON);
    }
}
