package org.paifang.bank.profiles.internal.domain;

import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.profile.Layer;

/** How far somebody of the bank reaches: whoever is bound to a branch no further than its layers and merchants. */
final class Territory {

    private final Directory directory;

    Territory(Directory directory) {
        this.directory = directory;
    }

    /** Whether the caller may read the layer: what reaches everybody is seen by everybody. */
    boolean maySee(Caller caller, Layer layer) {
        return switch (layer.scope()) {
            case PLATFORM, EDITION, KIND -> true;
            case BRANCH, MERCHANT -> reaches(caller, layer);
        };
    }

    /** Whether the layer is the caller's to change, or to agree to a change of. */
    boolean reaches(Caller caller, Layer layer) {
        var branch = directory.operator(caller.operator()).flatMap(Operator::branch);
        if (branch.isEmpty()) {
            return true;
        }
        return switch (layer.scope()) {
            case PLATFORM, EDITION, KIND -> false;
            case BRANCH -> branch.get().holds(Branch.parse(layer.of()));
            case MERCHANT -> mayKnow(caller, new MerchantNo(layer.of()));
        };
    }

    boolean mayKnow(Caller caller, MerchantNo merchant) {
        return directory.merchant(merchant).filter(one -> mayKnow(caller, one)).isPresent();
    }

    boolean mayKnow(Caller caller, Merchant merchant) {
        return directory
                .operator(caller.operator())
                .filter(operator -> operator.mayKnow(merchant))
                .isPresent();
    }
}
