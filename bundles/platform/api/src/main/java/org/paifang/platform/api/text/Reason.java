package org.paifang.platform.api.text;

import java.util.List;

/**
 * Why something was not done: a stable code that is also the key of a sentence in the messages of the bundle that owns
 * it, and what the sentence names.
 *
 * @param code such as {@code refund.exceeds-remaining}; never shown to people by itself
 * @param arguments values for the sentence: strings, numbers, {@link org.paifang.platform.api.money.Money}, times, or
 *     another reason for words of its own; in what is kept for people to decide also functions ({@link
 *     org.paifang.platform.api.function.FunctionId}); no secrets
 */
public record Reason(String code, List<Object> arguments) {

    public Reason {
        if (!code.matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+")) {
            throw new IllegalArgumentException("a reason's code is words joined by points, was: " + code);
        }
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }
}
