package org.paifang.platform.console.internal.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;

/** A command {@code paifang:<name>} whose work is done by a plain method that prints and answers with a status. */
public final class ConsoleCommand implements Command {

    /** What a command does. The status is 0 when all went well. */
    @FunctionalInterface
    interface Work {
        int run(List<String> arguments, PrintStream out) throws InterruptedException;
    }

    static final int OK = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private final String name;
    private final String usage;
    private final String description;
    private final int arguments;
    private final String option;
    private final Work work;

    /**
     * @param usage the words after the name, one for each argument: {@code <operator> <item>}; empty for none
     */
    ConsoleCommand(String name, String usage, String description, Work work) {
        this(name, usage, "", description, work);
    }

    /**
     * @param option a word that may follow the arguments, with a value behind it; both then stand last among what the work
     *     is given. Empty for none
     */
    ConsoleCommand(String name, String usage, String option, String description, Work work) {
        this.name = name;
        this.usage = usage;
        this.option = option;
        this.description = description;
        this.arguments = usage.isEmpty() ? 0 : usage.split(" ").length;
        this.work = work;
    }

    @Override
    public Object execute(Session session, List<Object> arguments) throws InterruptedException {
        return run(arguments.stream().map(String::valueOf).toList(), session.getConsole());
    }

    int run(List<String> given, PrintStream out) throws InterruptedException {
        if (!fits(given) || given.contains("--help")) {
            out.println("Usage: paifang:" + name + (usage.isEmpty() ? "" : " " + usage)
                    + (option.isEmpty() ? "" : " [" + option + " \"…\"]"));
            out.println(description);
            return given.contains("--help") ? OK : MISUSED;
        }
        return work.run(given, out);
    }

    private boolean fits(List<String> given) {
        return given.size() == arguments
                || (!option.isEmpty()
                        && given.size() == arguments + 2
                        && given.get(arguments).equals(option));
    }

    @Override
    public String getScope() {
        return "paifang";
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public @Nullable Completer getCompleter(boolean scoped) {
        return null;
    }

    @Override
    public @Nullable Parser getParser() {
        return null;
    }
}
