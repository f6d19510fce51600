package org.paifang.platform.console.internal.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Languages;

/** What an operator sees, and why. */
public final class AccessQuestions {

    private final Directory directory;
    private final EffectiveMenu menu;
    private final AccessPolicy policy;

    public AccessQuestions(Directory directory, EffectiveMenu menu, AccessPolicy policy) {
        this.directory = directory;
        this.menu = menu;
        this.policy = policy;
    }

    public List<ConsoleCommand> commands() {
        return List.of(
                new ConsoleCommand("menu", "<operator>", "Prints the menu that an operator sees.", this::menu),
                new ConsoleCommand(
                        "explain",
                        "<operator> <item>",
                        "Says why an operator sees a menu item or does not, layer by layer.",
                        this::explain));
    }

    int menu(List<String> arguments, PrintStream out) {
        var operator = known(arguments.get(0), out);
        if (operator.isEmpty()) {
            return ConsoleCommand.FAILED;
        }
        var groups = menu.of(new Caller(operator.get(), Channel.CONSOLE));
        for (var group : groups) {
            out.println(group.id());
            for (var entry : group.entries()) {
                var item = entry.item();
                var title = entry.function().messages().find(Languages.ENGLISH, item.titleKey());
                out.printf("  %-28s /%-20s %s%n", item.id(), item.path(), title.orElse(""));
            }
        }
        if (groups.isEmpty()) {
            out.println(operator.get() + " sees an empty menu.");
        }
        return ConsoleCommand.OK;
    }

    int explain(List<String> arguments, PrintStream out) {
        var operator = OperatorId.parse(arguments.get(0));
        if (operator.isEmpty()) {
            return notAnOperator(arguments.get(0), out);
        }
        ItemId item;
        try {
            item = new ItemId(arguments.get(1));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage() + ". paifang:status lists the items that are here.");
            return ConsoleCommand.MISUSED;
        }
        var explanation = policy.explain(operator.get(), item);
        var decision = explanation.decision();
        out.printf(
                "%s %s %s: %s, decided by %s%n",
                operator.get(),
                decision.allowed() ? "sees" : "does not see",
                item,
                decision.verdict(),
                decision.decidedBy());
        for (var step : explanation.steps()) {
            out.printf("  %s %-28s %s%n", step.decisive() ? "*" : " ", step.layer(), step.said());
        }
        return ConsoleCommand.OK;
    }

    private Optional<OperatorId> known(String written, PrintStream out) {
        var parsed = OperatorId.parse(written);
        if (parsed.isEmpty()) {
            notAnOperator(written, out);
            return parsed;
        }
        var known = parsed.filter(id -> directory.operator(id).isPresent());
        if (known.isEmpty()) {
            out.println("There is no operator " + parsed.get() + ".");
        }
        return known;
    }

    private static int notAnOperator(String written, PrintStream out) {
        out.println("An operator is written merchantNo-operatorNo, such as 100001-01, not: " + written);
        return ConsoleCommand.MISUSED;
    }
}
