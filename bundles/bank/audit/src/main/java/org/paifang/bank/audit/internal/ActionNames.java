package org.paifang.bank.audit.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paifang.bank.audit.internal.domain.Names;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.text.Messages;

/** Names of the platform's actions are this function's, all others those of the function that the action begins with. */
final class ActionNames implements Names {

    private static final Pattern FUNCTION = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    private final Messages own = Messages.beside(AuditFunction.class);
    private final FunctionRegistry functions;

    ActionNames(FunctionRegistry functions) {
        this.functions = functions;
    }

    @Override
    public Optional<String> find(Locale language, String action, String key) {
        return own.find(language, key).or(() -> {
            var owner = action.substring(0, Math.max(0, action.indexOf('.')));
            return FUNCTION.matcher(owner).matches()
                    ? functions.find(new FunctionId(owner)).flatMap(found -> found.messages()
                            .find(language, key))
                    : Optional.empty();
        });
    }
}
