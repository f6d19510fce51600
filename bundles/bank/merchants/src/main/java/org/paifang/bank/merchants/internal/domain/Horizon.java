package org.paifang.bank.merchants.internal.domain;

import java.util.Optional;
import java.util.function.Predicate;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;

/** How far somebody of the bank sees: a branch's operator no further than the branch, as if there were nothing beyond. */
public final class Horizon {

    private final Directory directory;

    public Horizon(Directory directory) {
        this.directory = directory;
    }

    /** The branch to which the caller is bound; empty for the head office. */
    public Optional<Branch> branch(Caller caller) {
        return directory.operator(caller.operator()).flatMap(Operator::branch);
    }

    /** Which merchants there are for the caller; the bank itself is none. */
    Predicate<Merchant> merchants(Caller caller) {
        var operator = directory.operator(caller.operator());
        return merchant -> !merchant.no().equals(MerchantNo.BANK)
                && operator.filter(one -> one.mayKnow(merchant)).isPresent();
    }

    /** The merchant, if there is one for the caller. */
    public Optional<Merchant> merchant(Caller caller, MerchantNo no) {
        return directory.merchant(no).filter(merchants(caller));
    }

    /** Whether the caller may put something into this branch's hands. */
    boolean holds(Caller caller, Branch other) {
        var operator = directory.operator(caller.operator());
        return operator.isPresent()
                && operator.get().branch().map(own -> own.holds(other)).orElse(true);
    }
}
