package org.paifang.platform.ui.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.Detail;
import org.paifang.platform.api.audit.Outcome;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Messages;

/**
 * What entries of the audit are called in a page's language. Of an action and its details the owner says so, which is the
 * function that the action begins with: {@code audit.<action>} and {@code audit.detail.<key>} among its messages; of the
 * platform's own actions {@link PlatformTexts} do. Whatever nobody names is shown by its id, which is words as well.
 * Belongs to one page.
 */
public final class AuditWords {

    private static final Pattern FUNCTION = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final String ACTION = "audit.";
    private static final String DETAIL = "audit.detail.";
    private static final String PLATFORM_KIND = "audit.kind.";

    private final Texts texts;
    private final FunctionRegistry functions;
    private final MerchantNo reader;

    /** The words for somebody of this house. */
    public AuditWords(Texts texts, FunctionRegistry functions, MerchantNo reader) {
        this.texts = texts;
        this.functions = functions;
        this.reader = reader;
    }

    /**
     * Actions of one owner.
     *
     * @param action what they all begin with, as {@link org.paifang.platform.api.audit.AuditFilter#action} takes it
     */
    public record Kind(String action, String title) {}

    /** What actions there can be, by owner, ordered by title. */
    public List<Kind> kinds() {
        var platform = PlatformTexts.messages().keys().stream()
                .filter(key -> key.startsWith(PLATFORM_KIND))
                .map(key -> new Kind(key.substring(PLATFORM_KIND.length()), texts.get(key)));
        var brought = functions.installed(reader).stream()
                .filter(function ->
                        names(function.messages(), function.descriptor().id()))
                .map(function -> new Kind(function.descriptor().id().value(), function.title(texts.locale())));
        return Stream.concat(platform, brought)
                .sorted(Comparator.comparing(Kind::title))
                .toList();
    }

    public String action(AuditEntry entry) {
        return named(entry.action(), ACTION + entry.action()).orElse(entry.action());
    }

    /** What a detail is called; in an entry about a command, as the command's function calls it. */
    public String detail(AuditEntry entry, String key) {
        return named(entry.action(), DETAIL + key)
                .or(() -> entry.details().stream()
                        .filter(detail -> detail.key().equals("kind"))
                        .findFirst()
                        .flatMap(Detail::after)
                        .flatMap(this::owner)
                        .flatMap(owner -> owner.find(texts.locale(), key)))
                .orElse(key);
    }

    /** An operator's id, or what else it was. */
    public String who(AuditEntry entry) {
        return entry.who().kind() == Actor.Kind.OPERATOR
                ? entry.who().written()
                : texts.get("audit.who." + name(entry.who().kind()));
    }

    public String channel(Channel channel) {
        return texts.get("audit.channel." + name(channel));
    }

    public String outcome(Outcome outcome) {
        return texts.get("audit.outcome." + name(outcome));
    }

    /** The one way to show how something ended. */
    public StatusBadge badge(Outcome outcome) {
        var tone =
                switch (outcome) {
                    case DONE -> Tone.SUCCESS;
                    case REFUSED -> Tone.WARNING;
                    case FAILED -> Tone.ERROR;
                };
        return new StatusBadge(tone, outcome(outcome));
    }

    private static boolean names(Messages messages, FunctionId function) {
        return messages.keys().stream().anyMatch(key -> key.startsWith(ACTION + function + "."));
    }

    private Optional<String> named(String action, String key) {
        return PlatformTexts.messages().find(texts.locale(), key).or(() -> owner(action)
                .flatMap(owner -> owner.find(texts.locale(), key)));
    }

    private Optional<Messages> owner(String action) {
        var owner = action.substring(0, Math.max(0, action.indexOf('.')));
        return FUNCTION.matcher(owner).matches()
                ? functions.find(new FunctionId(owner), reader).map(function -> function.messages())
                : Optional.empty();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
