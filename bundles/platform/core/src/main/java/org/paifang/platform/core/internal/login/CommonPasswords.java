package org.paifang.platform.core.internal.login;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Guesses as an attacker does: by lists of passwords, names and words, by keyboards, dates, repetitions and sequences. The
 * lists are read when the first password is chosen, not at the start.
 */
public final class CommonPasswords implements PasswordRules.Guesses {

    /** Fewer guesses than 10⁸ are few even where attempts are slow and counted. */
    private static final double FEW_GUESSES_LOG10 = 8;

    /** What comes after it makes nothing easier to guess, and looking at it takes long. */
    private static final int LOOKED_AT = 48;

    private final Supplier<Zxcvbn> estimator = new Once();

    @Override
    public boolean isKnown(String password, List<String> words) {
        var looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
        return estimator.get().measure(looked, words).getGuessesLog10() < FEW_GUESSES_LOG10;
    }

    private static final class Once implements Supplier<Zxcvbn> {

        private volatile @Nullable Zxcvbn made;

        @Override
        public Zxcvbn get() {
            var ready = made;
            if (ready == null) {
                synchronized (this) {
                    ready = made == null ? new Zxcvbn() : made;
                    made = ready;
                }
            }
            return ready;
        }
    }
}
