package org.paifang.bench;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.RightsRecord;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.core.internal.domain.CredentialStore;
import org.paifang.platform.core.internal.domain.Passwords;
import org.paifang.platform.core.internal.domain.People;
import org.paifang.platform.core.internal.domain.PeopleStore;

/** Merchants with an operator each, who may do every second thing, read from here by the platform's own directory. */
record Town(List<Merchant> merchants, List<Staff> staffs) implements PeopleStore {

    /** The directory as the platform has it in memory. */
    static People of(int count, int functions, List<String> kinds, int branches) {
        var held = IntStream.range(0, functions)
                .filter(number -> number % 2 == 1)
                .mapToObj(number -> new PermissionId("f" + number + ".view"))
                .collect(Collectors.toSet());
        var merchants = IntStream.range(0, count)
                .mapToObj(number -> new Merchant(
                        no(number),
                        "Merchant " + number,
                        Edition.ONLINE,
                        kinds.get(number % kinds.size()),
                        ZoneId.of("UTC"),
                        Currency.getInstance("CNY"),
                        Optional.of(new Branch("P" + number % branches % 20, "C" + number % branches))))
                .toList();
        var staffs = IntStream.range(0, count)
                .mapToObj(number -> Staff.of(no(number))
                        .with(new Member(new OperatorId(no(number), "01"), "Operator")
                                .granted(Set.of(), new Grants(held, Map.of()))))
                .toList();
        return new People(
                new Town(merchants, staffs),
                absent(CredentialStore.class),
                absent(Passwords.class),
                absent(Sessions.class),
                () -> {},
                Clock.systemUTC());
    }

    static MerchantNo no(int number) {
        return new MerchantNo(Integer.toString(1_000_000 + number));
    }

    private static <T> T absent(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            throw new UnsupportedOperationException(method.getName());
        }));
    }

    @Override
    public Optional<Merchant> merchant(MerchantNo no) {
        throw new UnsupportedOperationException("nobody changes");
    }

    @Override
    public Staff staff(MerchantNo merchant) {
        throw new UnsupportedOperationException("nobody changes");
    }

    @Override
    public void save(Merchant merchant) {
        throw new UnsupportedOperationException("nobody changes");
    }

    @Override
    public boolean change(Staff before, Staff after, List<RightsRecord> records) {
        throw new UnsupportedOperationException("nobody changes");
    }

    @Override
    public Optional<RightsRecord> record(OperatorId operator, Instant moment) {
        return Optional.empty();
    }

    @Override
    public List<RightsRecord> records(OperatorId operator, int limit) {
        return List.of();
    }
}
