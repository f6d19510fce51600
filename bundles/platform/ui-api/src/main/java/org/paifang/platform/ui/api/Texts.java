package org.paifang.platform.ui.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;

/**
 * Sentences in the language of one page, which may change while people look at it.
 *
 * <p>{@link #bind} sets a text now and again at each change, so that a view needs no second way to write its texts and
 * keeps what was typed. Used on the page's thread.
 */
public final class Texts {

    private final Messages messages;
    private final Messages shared;
    private final List<Runnable> bound = new ArrayList<>();
    private Locale locale;

    /**
     * @param messages the function's own
     * @param shared the platform's, asked for keys that the function does not have
     */
    public Texts(Messages messages, Messages shared, Locale locale) {
        this.messages = messages;
        this.shared = shared;
        this.locale = Languages.closest(locale);
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key; one that neither the function nor the platform has throws {@link IllegalArgumentException}. */
    public String get(String key, Object... arguments) {
        return messages.find(locale, key, arguments).orElseGet(() -> shared.text(locale, key, arguments));
    }

    /** The text of a key if the function or the platform has one, such as for a word that came from elsewhere. */
    public Optional<String> find(String key, Object... arguments) {
        return messages.find(locale, key, arguments).or(() -> shared.find(locale, key, arguments));
    }

    /**
     * The sentence of a reason; its amounts and times are written as {@code formats} does, and a reason within it as the
     * words that it is.
     */
    public String get(Reason reason, Formats formats) {
        return get(
                reason.code(),
                reason.arguments().stream()
                        .map(one -> one instanceof Reason words ? get(words, formats) : formats.any(one))
                        .toArray());
    }

    /** Gives the text to {@code sink} now and whenever the language changes: {@code bind(button::setText, "save")}. */
    public void bind(Consumer<String> sink, String key, Object... arguments) {
        onChange(() -> sink.accept(get(key, arguments)));
    }

    /** Runs {@code update} now and whenever the language changes, for what is more than one text. */
    public void onChange(Runnable update) {
        bound.add(update);
        update.run();
    }

    /** The page's language changed; called by the shell. */
    public void changeTo(Locale language) {
        locale = Languages.closest(language);
        List.copyOf(bound).forEach(Runnable::run);
    }
}
