package org.paifang.bank.audit.internal.view;

import java.util.Locale;
import org.paifang.bank.audit.internal.domain.Names;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.AuditProofs.Fault;
import org.paifang.platform.api.audit.Outcome;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;

/**
 * What actions, details and outcomes are called in the page's language. Of actions the owner says so in its own messages;
 * of the platform's own ones this function does; whatever nobody names is shown by its id, which is words as well.
 */
final class Words {

    private final Texts texts;
    private final Names names;

    Words(Texts texts, Names names) {
        this.texts = texts;
        this.names = names;
    }

    String action(AuditEntry entry) {
        return named(entry.action(), "audit." + entry.action(), entry.action());
    }

    String detail(AuditEntry entry, String key) {
        return named(entry.action(), "audit.detail." + key, key);
    }

    String who(AuditEntry entry) {
        return entry.who().kind() == Actor.Kind.OPERATOR
                ? entry.who().written()
                : texts.get("who." + name(entry.who().kind()));
    }

    String channel(Channel channel) {
        return texts.get("channel." + name(channel));
    }

    String outcome(Outcome outcome) {
        return texts.get("outcome." + name(outcome));
    }

    String fault(Fault fault) {
        return texts.get("fault." + name(fault));
    }

    StatusBadge badge(Outcome outcome) {
        return new StatusBadge(tone(outcome), outcome(outcome));
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Tone.SUCCESS;
            case REFUSED -> Tone.WARNING;
            case FAILED -> Tone.ERROR;
        };
    }

    private String named(String action, String key, String otherwise) {
        return names.find(texts.locale(), action, key).orElse(otherwise);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
