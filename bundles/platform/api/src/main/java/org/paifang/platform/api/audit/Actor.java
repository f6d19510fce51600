package org.paifang.platform.api.audit;

import java.util.Optional;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.OperatorId;

/**
 * Who did something.
 *
 * @param kind what they are
 * @param operator who, if they are an operator
 * @param channel through which door; empty for what the platform does by itself
 */
public record Actor(Kind kind, Optional<OperatorId> operator, Optional<Channel> channel) {

    /** What somebody is. */
    public enum Kind {
        OPERATOR,
        /** Whoever has the machine: its console, or its files of settings. */
        MACHINE,
        /** The platform by itself, such as when something expires. */
        PLATFORM,
        /** Somebody who has not said who they are, or could not prove it. */
        STRANGER
    }

    /** The platform by itself. */
    public static final Actor PLATFORM = new Actor(Kind.PLATFORM, Optional.empty(), Optional.empty());

    /** Whoever has the machine. */
    public static final Actor MACHINE = new Actor(Kind.MACHINE, Optional.empty(), Optional.of(Channel.CONSOLE));

    public Actor {
        if ((kind == Kind.OPERATOR) != operator.isPresent()) {
            throw new IllegalArgumentException("an operator has an id, and nobody else has one: " + kind);
        }
    }

    /** An operator. */
    public static Actor of(Caller caller) {
        return new Actor(Kind.OPERATOR, Optional.of(caller.operator()), Optional.of(caller.channel()));
    }

    /** Somebody unknown, through this door. */
    public static Actor stranger(Channel channel) {
        return new Actor(Kind.STRANGER, Optional.empty(), Optional.of(channel));
    }

    /** The operator's id, else the kind in lower case: {@code machine}, {@code platform}, {@code stranger}. */
    public String written() {
        return operator.map(OperatorId::toString).orElseGet(() -> switch (kind) {
            case MACHINE -> "machine";
            case PLATFORM -> "platform";
            case STRANGER, OPERATOR -> "stranger";
        });
    }
}
