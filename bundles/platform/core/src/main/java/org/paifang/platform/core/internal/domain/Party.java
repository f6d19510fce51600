package org.paifang.platform.core.internal.domain;

import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;

/** All that a decision asks about people: a merchant with its operators. */
interface Party {

    /** {@code null} if there is no such merchant. */
    @Nullable
    Merchant merchant();

    /** {@code null} if there is nobody of this id. */
    @Nullable
    Operator operator(OperatorId id);

    /** Finds them, in one look for both. */
    @FunctionalInterface
    interface Finder {

        Party party(MerchantNo no);

        /** The directory itself, if it can; else it is asked twice. */
        static Finder in(Directory directory) {
            return directory instanceof Finder finder ? finder : no -> new Asked(directory, no);
        }
    }

    /** Of a directory that knows merchants and operators apart. */
    record Asked(Directory directory, MerchantNo no) implements Party {

        @Override
        public @Nullable Merchant merchant() {
            return directory.merchant(no).orElse(null);
        }

        @Override
        public @Nullable Operator operator(OperatorId id) {
            return directory.operator(id).orElse(null);
        }
    }
}
