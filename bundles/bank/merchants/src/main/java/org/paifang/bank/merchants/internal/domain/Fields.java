package org.paifang.bank.merchants.internal.domain;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values as one line of text that is kept for days and read by a later version: what is missing is empty. */
public record Fields(Map<String, String> values) {

    public Fields {
        values = Map.copyOf(values);
    }

    /** Reads what {@link #write} gave. */
    public static Fields read(String written) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : written.split("&", -1)) {
            var at = pair.indexOf('=');
            if (at > 0) {
                values.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return new Fields(values);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Always the same for the same values. */
    public String write() {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
