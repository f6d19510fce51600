package org.paifang.platform.api.function;

import org.osgi.annotation.versioning.ProviderType;

/** Says which version of a function serves whom. Thread-safe. */
@ProviderType
public interface FunctionSwitch {

    /**
     * Takes the choice for a function, whether it is here or not. When this returns, every later answer of the platform,
     * of the menu as of a service, follows it; open menus are told. Not kept over a restart.
     */
    void choose(FunctionId function, Choice choice);

    /** The choice for a function; {@link Choice#FIRST} if none was taken. */
    Choice choice(FunctionId function);
}
