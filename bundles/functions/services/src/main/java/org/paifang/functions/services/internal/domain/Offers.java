package org.paifang.functions.services.internal.domain;

import java.util.Optional;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.profile.ProfileArchive;
import org.paifang.platform.api.text.Reason;

/** What the bank offers to a merchant: functions that are here, work in its edition, and are offered by its profile. */
public final class Offers {

    /** The function is not on the platform, or does not work for the merchant; names it. */
    public static final String AWAY = "apply.away";

    /** The merchant has it already; names it. */
    public static final String IN_USE = "apply.in-use";

    /** The bank does not offer it to the merchant, or no longer; names it. */
    public static final String NOT_OFFERED = "apply.not-offered";

    private final FunctionRegistry functions;
    private final Directory directory;
    private final ProfileArchive profiles;

    public Offers(FunctionRegistry functions, Directory directory, ProfileArchive profiles) {
        this.functions = functions;
        this.directory = directory;
        this.profiles = profiles;
    }

    Catalogue catalogue(MerchantNo merchant) {
        return new Catalogue(profiles.voices(merchant));
    }

    /** The version that serves the merchant. */
    Optional<InstalledFunction> installed(MerchantNo merchant, FunctionId function) {
        return functions.find(function, merchant).filter(found -> directory
                .merchant(merchant)
                .filter(known -> found.descriptor().editions().contains(known.edition()))
                .isPresent());
    }

    /** Why the merchant cannot be given it now; empty if it can. */
    Optional<Reason> obstacle(MerchantNo merchant, FunctionId function) {
        if (installed(merchant, function).isEmpty()) {
            return Optional.of(Reason.of(AWAY, function));
        }
        return switch (catalogue(merchant).standing(function)) {
            case ON -> Optional.of(Reason.of(IN_USE, function));
            case OFF -> Optional.of(Reason.of(NOT_OFFERED, function));
            case OFFERED -> Optional.empty();
        };
    }
}
