package org.paifang.platform.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.staff.RightsRecord;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.api.staff.StaffBook;

/** The people of merchants in memory; history is kept by number, not by time. Not thread-safe. */
public final class FakeStaffBook implements StaffBook {

    private final Map<MerchantNo, Staff> staffs = new HashMap<>();
    private final List<RightsRecord> records = new ArrayList<>();
    private final FakeDirectory directory;
    private Runnable before = () -> {};

    /** What is true here is also true in the directory. */
    public FakeStaffBook(FakeDirectory directory) {
        this.directory = directory;
    }

    /** Before the next change, and that one alone, this happens: somebody else is faster. */
    public void beforeNextChange(Runnable happens) {
        before = () -> {
            before = () -> {};
            happens.run();
        };
    }

    @Override
    public Staff of(MerchantNo merchant) {
        return staffs.getOrDefault(merchant, Staff.of(merchant));
    }

    @Override
    public Outcome change(Staff next, Optional<OperatorId> by, String what) {
        before.run();
        var now = of(next.merchant());
        if (now.revision() != next.revision()) {
            return new Outcome.Stale(now);
        }
        var after = next.at(next.revision() + 1);
        staffs.put(next.merchant(), after);
        for (var member : after.members().values()) {
            var operator = after.operator(member);
            if (!now.member(member.id()).map(now::operator).equals(Optional.of(operator))) {
                records.add(0, new RightsRecord(operator, Instant.ofEpochSecond(after.revision()), by, what));
            }
            directory.add(operator);
        }
        return new Outcome.Changed(after);
    }

    @Override
    public Optional<Operator> asOf(OperatorId operator, Instant moment) {
        return history(operator, Integer.MAX_VALUE).stream()
                .filter(record -> !record.from().isAfter(moment))
                .findFirst()
                .map(RightsRecord::operator);
    }

    @Override
    public List<RightsRecord> history(OperatorId operator, int limit) {
        return records.stream()
                .filter(record -> record.operator().id().equals(operator))
                .limit(limit)
                .toList();
    }
}
