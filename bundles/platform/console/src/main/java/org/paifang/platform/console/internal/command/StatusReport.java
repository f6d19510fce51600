package org.paifang.platform.console.internal.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.console.internal.status.Problem;
import org.paifang.platform.console.internal.status.Problems;

/** The functions and what is wrong. Answers also when the platform itself does not stand. */
public final class StatusReport {

    private static final long PAUSE_MILLIS = 100;

    private final Problems problems;
    private final @Nullable FunctionRegistry functions;

    public StatusReport(Problems problems, @Nullable FunctionRegistry functions) {
        this.problems = problems;
        this.functions = functions;
    }

    public List<ConsoleCommand> commands() {
        return List.of(
                new ConsoleCommand(
                        "status", "", "Prints every function's state, and what is wrong and why.", this::status),
                new ConsoleCommand(
                        "await",
                        "<seconds>",
                        "Waits until nothing is wrong, and says what is, if it stays.",
                        this::await));
    }

    int status(List<String> arguments, PrintStream out) {
        if (functions == null) {
            out.println("The platform's core is not there: no function can be used.");
        } else {
            printFunctions(functions, out);
        }
        out.println();
        printProblems(problems(), out);
        return ConsoleCommand.OK;
    }

    int await(List<String> arguments, PrintStream out) throws InterruptedException {
        if (!arguments.get(0).matches("\\d{1,5}")) {
            out.println("Say how many seconds, not: " + arguments.get(0));
            return ConsoleCommand.MISUSED;
        }
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(arguments.get(0)));
        var found = problems();
        while (!found.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
            found = problems();
        }
        if (found.isEmpty()) {
            return ConsoleCommand.OK;
        }
        printProblems(found, out);
        return ConsoleCommand.FAILED;
    }

    private List<Problem> problems() {
        var found = new ArrayList<>(problems.find());
        if (functions != null) {
            functions.refused().stream()
                    .map(refused -> new Problem(
                            "function of " + refused.bundle() + " " + refused.version() + " is refused", refused.why()))
                    .forEach(found::add);
        }
        return found;
    }

    private static void printProblems(List<Problem> found, PrintStream out) {
        out.println(found.isEmpty() ? "No problems." : "Problems:");
        found.forEach(problem -> out.println("  " + problem));
    }

    private static void printFunctions(FunctionRegistry functions, PrintStream out) {
        out.println();
        out.println("Functions:");
        for (var function : functions.installed()) {
            out.printf("  %-14s %-22s %s%n", function.descriptor().id(), function.version(), items(function));
        }
        if (functions.installed().isEmpty()) {
            out.println("  none");
        }
    }

    private static String items(InstalledFunction function) {
        return function.descriptor().items().stream()
                .map(MenuItem::id)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
