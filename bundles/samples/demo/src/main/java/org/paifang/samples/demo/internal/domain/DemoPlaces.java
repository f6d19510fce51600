package org.paifang.samples.demo.internal.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.staff.Counter;
import org.paifang.platform.api.staff.CounterNo;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Role;
import org.paifang.platform.api.staff.RoleId;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.api.staff.Terminal;
import org.paifang.platform.api.staff.TerminalNo;

/** Roles of the demo's shops, and the counters and terminals of the one that has any, as its payments name them. */
public final class DemoPlaces {

    private static final List<MerchantNo> SHOPS = List.of(DemoPeople.ONLINE.no(), DemoPeople.OFFLINE.no());
    private static final List<String> NAMES =
            List.of("Demo front counter 示範前檯", "Demo back counter 示範後檯", "Demo takeaway 示範外帶");

    private DemoPlaces() {}

    /** The staff with its roles, counters and terminals; the same for others than the demo's shops. */
    public static Staff furnish(Staff staff) {
        if (!SHOPS.contains(staff.merchant())) {
            return staff;
        }
        var clerk = role("demoquery", "Demo query desk 示範查詢崗", "query.view", "query.export");
        var cashier = role(
                "democashier", "Demo cashier 示範收銀崗", "query.view", "refund.view", "refund.create", "approvals.view");
        var furnished = with(staff.with(clerk).with(cashier), "02", clerk);
        return staff.merchant().equals(DemoPeople.OFFLINE.no())
                ? withCounters(furnished)
                : with(furnished, "03", cashier);
    }

    private static Role role(String id, String name, String... permissions) {
        var rights = Stream.of(permissions).map(PermissionId::new).collect(Collectors.toUnmodifiableSet());
        return new Role(new RoleId(id), name, new Grants(rights, Map.of()));
    }

    private static Staff with(Staff staff, String operator, Role role) {
        return staff.member(new OperatorId(staff.merchant(), operator))
                .map(member -> staff.with(member.granted(Set.of(role.id()), member.single())))
                .orElse(staff);
    }

    private static Staff withCounters(Staff staff) {
        var furnished = staff;
        for (var i = 0; i < NAMES.size(); i++) {
            var seat = Habits.OFFLINE.seat(i);
            var counter = new Counter(
                    new CounterNo(seat.counter()),
                    NAMES.get(i),
                    true,
                    Set.of(new OperatorId(staff.merchant(), seat.operator())));
            furnished = furnished
                    .with(counter)
                    .with(new Terminal(new TerminalNo(seat.terminal()), NAMES.get(i), true, counter.no()));
        }
        return furnished;
    }
}
