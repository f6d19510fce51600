package org.paifang.bank.profiles.internal.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Reason;

/** The difference of two documents in words. */
public final class Changes {

    private final UnaryOperator<String> names;

    /** {@code names} calls functions, items, groups and settings as the reader knows them. */
    public Changes(UnaryOperator<String> names) {
        this.names = names;
    }

    /** With the ids themselves. */
    public Changes() {
        this(UnaryOperator.identity());
    }

    /** One sentence for each entry that differs; keys of this function's messages. */
    public List<Reason> between(ProfileDocument before, ProfileDocument after) {
        return before.changesTo(after).stream().map(this::sentence).toList();
    }

    /** A sentence about one entry. */
    public Reason sentence(ProfileDocument.Change change) {
        var kind = change.key().substring(0, Math.max(0, change.key().indexOf('.')));
        var rest = change.key().substring(change.key().indexOf('.') + 1);
        return switch (kind) {
            case "function" -> switched("function", names.apply(rest), change);
            case "item" -> item(rest, change);
            case "group" -> part("group", rest.split("\\.", 2), change);
            default ->
                changed("change." + (kind.equals("setting") ? "setting" : "approval"), names.apply(rest), change);
        };
    }

    private Reason item(String rest, ProfileDocument.Change change) {
        var parts = rest.split("\\.", 3);
        var id = parts[0] + (parts.length > 1 ? "." + parts[1] : "");
        return parts.length < 3
                ? switched("item", names.apply(id), change)
                : part("item", new String[] {id, parts[2]}, change);
    }

    private Reason part(String what, String[] parts, ProfileDocument.Change change) {
        var name = names.apply(parts[0]);
        var aspect = parts.length < 2 ? "" : parts[1];
        if (aspect.startsWith("name.")) {
            var language = aspect.substring("name.".length());
            var word =
                    language.equals(Languages.ENGLISH.toLanguageTag()) ? "en" : language.equals("zh-CN") ? "cn" : "tw";
            return change.after()
                    .map(after -> Reason.of("change." + what + "-name-" + word, name, after))
                    .orElseGet(() -> Reason.of("change." + what + "-name-" + word + "-left", name));
        }
        if (aspect.equals("group")) {
            return change.after()
                    .map(after -> Reason.of("change.item-group", name, names.apply(after)))
                    .orElseGet(() -> Reason.of("change.item-group-left", name));
        }
        return changed("change." + what + "-order", name, change);
    }

    private static Reason switched(String what, String name, ProfileDocument.Change change) {
        return Reason.of("change." + what + "-" + change.after().orElse("left"), name);
    }

    private static Reason changed(String key, String name, ProfileDocument.Change change) {
        if (change.after().isEmpty()) {
            return Reason.of(key + "-left", name, change.before().orElse(""));
        }
        return change.before()
                .map(before ->
                        Reason.of(key + "-changed", name, before, change.after().get()))
                .orElseGet(() -> Reason.of(key, name, change.after().get()));
    }
}
