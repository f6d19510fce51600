package org.paifang.payments.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Reason;

/**
 * The contracts of merchants: what each way of paying costs, when a day ends, into which account it is paid. Asks no
 * one's permission: the function that calls does. Thread-safe, on any number of nodes at once.
 *
 * <p>A contract is never changed, it gets a version with a day from which it holds. On a business day the newest version
 * holds that is valid by then, so what was paid yesterday is settled by what held yesterday. A merchant without a
 * contract is not settled: its money stays pending.
 */
@ProviderType
public interface Contracts {

    /** The version that holds now; empty if none does yet. */
    Optional<Contract> current(MerchantNo merchant);

    /** The version that holds on a business day; empty if none does. */
    Optional<Contract> on(MerchantNo merchant, LocalDate day);

    /** Every version, the newest first, also those that will hold; empty if the merchant has no contract. */
    List<Contract> versions(MerchantNo merchant);

    /**
     * Adds a version.
     *
     * <p>The first one may begin on any day, also a past one; each further one on the day after the running business day
     * at the earliest. A version that begins before others that wait replaces them.
     *
     * @param caller who wants it, kept with the version
     * @param seen the number of the newest version that the caller has seen, 0 if there was none: two people do not
     *     write over each other
     */
    Outcome put(Caller caller, MerchantNo merchant, int seen, ContractTerms terms);

    sealed interface Outcome permits Accepted, Rejected {}

    /** The version is there. */
    record Accepted(Contract contract) implements Outcome {}

    /** Nothing was written. */
    record Rejected(Reason reason) implements Outcome {}

    /** The platform has no such merchant. */
    String MERCHANT_UNKNOWN = "contract.merchant-unknown";

    /** Somebody else added a version meanwhile; names the newest one's number. */
    String CHANGED_MEANWHILE = "contract.changed-meanwhile";

    /** The version would hold for days that have begun; names the earliest {@link LocalDate}. */
    String BEGINS_TOO_EARLY = "contract.begins-too-early";

    /** There is no way of paying in it. */
    String NO_PRODUCT = "contract.no-product";

    /** A way of paying is in it twice; names the {@link PaymentMethod}. */
    String PRODUCT_TWICE = "contract.product-twice";

    /** A share is negative or above the greatest one; names the {@link PaymentMethod} and the greatest in percent. */
    String RATE_OUT_OF_BOUNDS = "contract.rate-out-of-bounds";

    /** A minimum or a cap is in another currency; names the {@link PaymentMethod} and the merchant's currency. */
    String WRONG_CURRENCY = "contract.wrong-currency";

    /** A minimum is negative; names the {@link PaymentMethod}. */
    String NEGATIVE_MINIMUM = "contract.negative-minimum";

    /** A cap is below the minimum; names the {@link PaymentMethod}. */
    String CAP_BELOW_MINIMUM = "contract.cap-below-minimum";

    /** The number of days is negative or too great; names the greatest. */
    String CYCLE_OUT_OF_BOUNDS = "contract.cycle-out-of-bounds";

    /** The cut-off has seconds. */
    String CUT_OFF_NOT_A_MINUTE = "contract.cut-off-not-a-minute";

    /** The first version has no account. */
    String ACCOUNT_MISSING = "contract.account-missing";

    /** The name of the bank or the holder is empty or too long; names the greatest length. */
    String ACCOUNT_NAME_INVALID = "contract.account-name-invalid";

    /** The account's number is not 8 to 34 digits and capital letters. */
    String ACCOUNT_NUMBER_INVALID = "contract.account-number-invalid";
}
