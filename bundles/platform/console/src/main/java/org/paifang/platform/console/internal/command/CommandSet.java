package org.paifang.platform.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.console.Registry;

/** Commands that come to the shell and leave it together. */
public final class CommandSet implements AutoCloseable {

    private final Registry registry;
    private final List<ConsoleCommand> commands;

    public CommandSet(Registry registry, List<ConsoleCommand> commands) {
        this.registry = registry;
        this.commands = List.copyOf(commands);
        commands.forEach(registry::register);
    }

    @Override
    public void close() {
        commands.forEach(registry::unregister);
    }
}
