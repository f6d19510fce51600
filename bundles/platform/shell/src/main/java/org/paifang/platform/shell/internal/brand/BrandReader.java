package org.paifang.platform.shell.internal.brand;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.text.Languages;

/** Reads a brand from the files below {@code META-INF/brand/}. */
final class BrandReader {

    static final String FOLDER = "META-INF/brand/";
    static final String MARK = FOLDER + "brand.properties";

    private static final Map<Locale, String> SUFFIXES = Map.of(
            Languages.ENGLISH, "",
            Languages.SIMPLIFIED_CHINESE, "_zh_CN",
            Languages.TRADITIONAL_CHINESE, "_zh_TW");

    private final Function<String, @Nullable URL> files;

    BrandReader(Function<String, @Nullable URL> files) {
        this.files = files;
    }

    /** Reads all of it; throws {@link IllegalArgumentException} naming what is missing. */
    Brand read() {
        var names = new HashMap<Locale, Brand.Names>();
        SUFFIXES.forEach((language, suffix) -> names.put(language, names("brand" + suffix + ".properties")));
        return new Brand(names, text("brand.css"), text("logo.svg"), text("favicon.svg"));
    }

    private Brand.Names names(String file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text(file)));
        } catch (IOException impossible) {
            throw new IllegalArgumentException(file + " cannot be read", impossible);
        }
        return new Brand.Names(
                name(properties, "product", file),
                name(properties, "bank", file),
                name(properties, "tagline", file),
                name(properties, "support", file));
    }

    private static String name(Properties properties, String key, String file) {
        var name = properties.getProperty(key);
        if (name == null) {
            throw new IllegalArgumentException(FOLDER + file + " has no " + key);
        }
        return name;
    }

    private String text(String file) {
        var url = files.apply(FOLDER + file);
        if (url == null) {
            throw new IllegalArgumentException("there is no " + FOLDER + file);
        }
        try (var stream = url.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(FOLDER + file + " cannot be read", e);
        }
    }
}
