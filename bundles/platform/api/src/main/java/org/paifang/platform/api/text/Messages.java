package org.paifang.platform.api.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The sentences of one bundle in every language of the platform.
 *
 * <p>They lie beside a class of the bundle as {@code messages.properties} (English), {@code messages_zh_CN.properties}
 * and {@code messages_zh_TW.properties}, in UTF-8. A text with arguments is a {@link MessageFormat} pattern, in which an
 * apostrophe is doubled; a text without arguments is taken as it stands. Thread-safe; keeps no reference to the class
 * loader it was read from.
 */
public final class Messages {

    private static final Map<Locale, String> SUFFIXES = Map.of(
            Languages.ENGLISH, "",
            Languages.SIMPLIFIED_CHINESE, "_zh_CN",
            Languages.TRADITIONAL_CHINESE, "_zh_TW");

    private final Map<Locale, Map<String, String>> texts;

    private Messages(Map<Locale, Map<String, String>> texts) {
        this.texts = texts;
    }

    /**
     * Reads the messages that lie beside the given class.
     *
     * @throws IllegalStateException if a language is missing, or has other keys than English
     */
    public static Messages beside(Class<?> owner) {
        var texts = new HashMap<Locale, Map<String, String>>();
        for (var language : Languages.ALL) {
            texts.put(language, read(owner, "messages" + SUFFIXES.get(language) + ".properties"));
        }
        var english = keys(texts, Languages.ENGLISH);
        for (var language : Languages.ALL) {
            if (!keys(texts, language).equals(english)) {
                throw new IllegalStateException("messages of " + owner.getName() + " in " + language.toLanguageTag()
                        + " have other keys than in English: " + difference(english, keys(texts, language)));
            }
        }
        return new Messages(Map.copyOf(texts));
    }

    /** Texts by language and key that do not lie beside a class. */
    public static Messages of(Map<Locale, Map<String, String>> texts) {
        var copy = new HashMap<Locale, Map<String, String>>();
        texts.forEach((language, byKey) -> copy.put(Languages.closest(language), Map.copyOf(byKey)));
        return new Messages(Map.copyOf(copy));
    }

    /** These, with some texts in place of others. */
    public Messages with(Map<Locale, Map<String, String>> others) {
        var together = new HashMap<Locale, Map<String, String>>();
        for (var language : Languages.ALL) {
            var byKey = new HashMap<>(texts.getOrDefault(language, Map.of()));
            byKey.putAll(others.getOrDefault(language, Map.of()));
            together.put(language, Map.copyOf(byKey));
        }
        return new Messages(Map.copyOf(together));
    }

    /** These, and those of another owner, whose keys are others. */
    public Messages and(Messages others) {
        return with(others.texts);
    }

    /** The text of a key, its arguments filled in; a key that is not there throws {@link IllegalArgumentException}. */
    public String text(Locale locale, String key, Object... arguments) {
        return find(locale, key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("no message has the key " + key));
    }

    /**
     * The sentence of a reason where nobody writes amounts and times in the reader's way, such as on the console; a reason
     * within it is the words that it is.
     */
    public String sentence(Locale locale, Reason reason) {
        var arguments = reason.arguments().stream()
                .map(one -> one instanceof Reason words ? sentence(locale, words) : one)
                .toArray();
        return text(locale, reason.code(), arguments);
    }

    /** The text of a key if there is one. */
    public Optional<String> find(Locale locale, String key, Object... arguments) {
        var language = Languages.closest(locale);
        var pattern = texts.getOrDefault(language, Map.of()).get(key);
        if (pattern == null || arguments.length == 0) {
            return Optional.ofNullable(pattern);
        }
        return Optional.of(new MessageFormat(pattern, language).format(arguments));
    }

    /** Every key, the same in all languages. */
    public Set<String> keys() {
        return keys(texts, Languages.ENGLISH);
    }

    private static Set<String> keys(Map<Locale, Map<String, String>> texts, Locale language) {
        return texts.getOrDefault(language, Map.of()).keySet();
    }

    private static Map<String, String> read(Class<?> owner, String name) {
        try (var stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + name + " beside " + owner.getName());
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var texts = new HashMap<String, String>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of " + owner.getName(), e);
        }
    }

    private static String difference(Set<String> one, Set<String> other) {
        var missing = one.stream().filter(key -> !other.contains(key)).sorted().toList();
        var surplus = other.stream().filter(key -> !one.contains(key)).sorted().toList();
        return "missing " + missing + ", surplus " + surplus;
    }
}
