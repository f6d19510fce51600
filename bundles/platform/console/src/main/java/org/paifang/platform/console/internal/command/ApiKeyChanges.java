package org.paifang.platform.console.internal.command;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.rest.api.ApiKeys;

/** The keys of the merchants' own systems, as whoever runs the platform gives and takes them. */
public final class ApiKeyChanges {

    private final Directory directory;
    private final ApiKeys keys;

    public ApiKeyChanges(Directory directory, ApiKeys keys) {
        this.directory = directory;
        this.keys = keys;
    }

    public List<ConsoleCommand> commands() {
        return List.of(
                new ConsoleCommand(
                        "api-key-list", "<operator>", "Lists the API keys of an operator's merchant.", this::list),
                new ConsoleCommand(
                        "api-key-make",
                        "<operator> <name> <permissions>",
                        "Makes an API key that acts for an operator, with some of their permissions, joined by commas.",
                        this::make),
                new ConsoleCommand(
                        "api-key-revoke",
                        "<operator> <id>",
                        "Revokes an API key of the operator's merchant; it opens nothing any more.",
                        this::revoke));
    }

    int list(List<String> arguments, PrintStream out) {
        var operator = known(arguments.get(0), out);
        if (operator.isEmpty()) {
            return ConsoleCommand.MISUSED;
        }
        var all = keys.of(operator.get().merchant());
        for (var key : all) {
            out.printf(
                    "%s  %s  %s  %s  %s, last used %s%n    %s%n",
                    key.id(),
                    key.hint(),
                    key.maker(),
                    key.name(),
                    key.revokedAt().map(at -> "revoked " + at).orElse("open"),
                    key.lastUsedAt().map(Instant::toString).orElse("never"),
                    key.permissions().isEmpty() ? "all that the operator may" : sorted(key.permissions()));
        }
        if (all.isEmpty()) {
            out.println("The merchant " + operator.get().merchant() + " has no API keys.");
        }
        return ConsoleCommand.OK;
    }

    int make(List<String> arguments, PrintStream out) {
        var operator = known(arguments.get(0), out);
        if (operator.isEmpty()) {
            return ConsoleCommand.MISUSED;
        }
        Set<PermissionId> permissions;
        try {
            permissions = Arrays.stream(arguments.get(2).split(",", -1))
                    .map(String::strip)
                    .map(PermissionId::new)
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage() + ". Permissions are joined by commas: refund.create,refund.view");
            return ConsoleCommand.MISUSED;
        }
        var outcome = keys.make(new Caller(operator.get(), Channel.CONSOLE), arguments.get(1), permissions);
        if (outcome instanceof ApiKeys.NotMade refused) {
            out.println(sentence(refused, operator.get()));
            return ConsoleCommand.FAILED;
        }
        var made = (ApiKeys.Made) outcome;
        out.println("The key " + made.key().id() + " is there. Nobody can see it again; hand it over by a safe way:");
        out.println(made.secret());
        return ConsoleCommand.OK;
    }

    private static String sentence(ApiKeys.NotMade refused, OperatorId operator) {
        var arguments = refused.reason().arguments();
        return switch (refused.reason().code()) {
            case ApiKeys.NAME_INVALID -> "A key's name is 1 to " + ApiKeys.LONGEST_NAME + " characters.";
            case ApiKeys.NOT_HELD ->
                operator + " may not use " + arguments.get(0) + ": paifang:explain says why. No key was made.";
            case ApiKeys.TOO_MANY ->
                "The merchant has " + arguments.get(0) + " keys already. Revoke one that is not used any more.";
            default -> "No key was made: " + refused.reason();
        };
    }

    int revoke(List<String> arguments, PrintStream out) {
        var operator = known(arguments.get(0), out);
        if (operator.isEmpty()) {
            return ConsoleCommand.MISUSED;
        }
        var id = arguments.get(1);
        var revoked = id.matches("[0-9]{1,18}")
                && keys.revoke(new Caller(operator.get(), Channel.CONSOLE), Long.parseLong(id));
        out.println(
                revoked
                        ? "The key " + id + " opens nothing any more."
                        : "The merchant " + operator.get().merchant() + " has no key " + id
                                + ". paifang:api-key-list shows them.");
        return revoked ? ConsoleCommand.OK : ConsoleCommand.FAILED;
    }

    private static String sorted(Set<PermissionId> permissions) {
        return permissions.stream().map(PermissionId::value).sorted().collect(Collectors.joining(" "));
    }

    private Optional<OperatorId> known(String written, PrintStream out) {
        var known =
                OperatorId.parse(written).filter(id -> directory.operator(id).isPresent());
        if (known.isEmpty()) {
            out.println("There is no operator " + written + ", written merchantNo-operatorNo, such as 100001-01.");
        }
        return known;
    }
}
