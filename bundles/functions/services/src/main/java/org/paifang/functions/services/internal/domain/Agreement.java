package org.paifang.functions.services.internal.domain;

import java.util.List;
import java.util.Optional;
import org.paifang.payments.api.Contract;
import org.paifang.platform.api.identity.Merchant;

/**
 * What a merchant and the bank agreed on.
 *
 * @param current the version that holds now
 * @param others every other version, the newest first
 */
public record Agreement(Merchant merchant, Optional<Contract> current, List<Contract> others) {

    public Agreement {
        others = List.copyOf(others);
    }
}
