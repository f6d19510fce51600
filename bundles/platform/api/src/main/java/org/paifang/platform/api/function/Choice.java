package org.paifang.platform.api.function;

import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * Which version of a function serves whom.
 *
 * @param version serves all whom nothing else here names; if it is not here, or empty, the version that came first does
 * @param beside another version for some
 * @param withdrawn nobody is served: the function counts as not installed, although its bundle may be here
 * @param paused to whom it is closed for the moment
 */
public record Choice(Optional<String> version, Optional<Beside> beside, boolean withdrawn, Pause paused) {

    /** Whichever version came first, for all. */
    public static final Choice FIRST = new Choice(Optional.empty(), Optional.empty(), false, Pause.NOBODY);

    /** Nobody is served. */
    public static final Choice WITHDRAWN = new Choice(Optional.empty(), Optional.empty(), true, Pause.NOBODY);

    /** A version for some. */
    public record Beside(String version, Cohort cohort) {}

    /** To whom a function is closed for the moment. */
    public record Pause(boolean everybody, Set<MerchantNo> merchants) {

        public static final Pause NOBODY = new Pause(false, Set.of());

        public Pause {
            merchants = Set.copyOf(merchants);
        }

        public boolean holds(MerchantNo merchant) {
            return everybody || merchants.contains(merchant);
        }
    }

    /** One version for all. */
    public static Choice of(String version) {
        return new Choice(Optional.of(version), Optional.empty(), false, Pause.NOBODY);
    }

    /** This, with another version for some. */
    public Choice with(Beside other) {
        return new Choice(version, Optional.of(other), withdrawn, paused);
    }

    /** This, closed to others. */
    public Choice with(Pause pause) {
        return new Choice(version, beside, withdrawn, pause);
    }
}
