package org.paifang.platform.core.internal.login;

import java.time.Duration;

/**
 * How many attempts to log in are looked at.
 *
 * @param attemptsPerLogin in a row for one login, whether it exists or not
 * @param loginRecovery after which one more is looked at
 * @param attemptsPerAddress in a row from one remote address
 * @param addressRecovery after which one more is looked at
 * @param remembered how many logins and how many addresses are kept in mind at most
 */
public record LoginLimits(
        int attemptsPerLogin,
        Duration loginRecovery,
        int attemptsPerAddress,
        Duration addressRecovery,
        int remembered) {}
