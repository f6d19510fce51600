package org.paifang.platform.core.internal.domain;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;

/** All that a decision asks about people: a merchant with its operators. */
interface Party {

    /** {@code null} if there is no such merchant. */
    @Nullable
    Merchant merchant();

    /** Whether it works with the bank; false if there is no such merchant. */
    boolean isActive();

    /** With whom it shares layers; {@code null} if there is no such merchant. */
    @Nullable
    Kin kin();

    /** What somebody holds; {@code null} if there is nobody of this id, or somebody who is locked. */
    @Nullable
    Set<PermissionId> held(OperatorId id);

    /** {@code null} if there is nobody of this id. */
    @Nullable
    Operator operator(OperatorId id);

    /** Merchants of the same layers, but for their own. */
    record Kin(Edition edition, String kind, Optional<Branch> branch) {

        static Kin of(Merchant merchant) {
            return new Kin(merchant.edition(), merchant.kind(), merchant.branch());
        }
    }

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
        public boolean isActive() {
            var merchant = merchant();
            return merchant != null && merchant.state() == MerchantState.ACTIVE;
        }

        @Override
        public @Nullable Kin kin() {
            var merchant = merchant();
            return merchant == null ? null : Kin.of(merchant);
        }

        @Override
        public @Nullable Set<PermissionId> held(OperatorId id) {
            var operator = operator(id);
            return operator == null || operator.locked() ? null : operator.permissions();
        }

        @Override
        public @Nullable Operator operator(OperatorId id) {
            return directory.operator(id).orElse(null);
        }
    }
}
