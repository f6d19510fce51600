package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.staff.RightsRecord;
import org.paifang.platform.api.staff.Staff;

/** Merchants and their people, kept for good, with what they were. Each call is a transaction of its own. */
public interface PeopleStore {

    List<Merchant> merchants();

    Optional<Merchant> merchant(MerchantNo no);

    /** Of every merchant that has people. */
    List<Staff> staffs();

    /** As the database has it now; nobody for a merchant without people. */
    Staff staff(MerchantNo merchant);

    /** Makes or replaces. */
    void save(Merchant merchant);

    /**
     * Makes {@code after} true in place of {@code before}, with one revision more, and keeps the records.
     *
     * @return whether it did: not if the database has another revision than {@code before}
     */
    boolean change(Staff before, Staff after, List<RightsRecord> records);

    /** The last record that is not after the moment. */
    Optional<RightsRecord> record(OperatorId operator, Instant moment);

    /** Newest first. */
    List<RightsRecord> records(OperatorId operator, int limit);
}
