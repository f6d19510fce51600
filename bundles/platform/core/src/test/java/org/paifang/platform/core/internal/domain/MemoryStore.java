package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Credentials.Kind;
import org.paifang.platform.api.session.Credentials.Standing;
import org.paifang.platform.api.staff.RightsRecord;
import org.paifang.platform.api.staff.Staff;

/** Stores without a database. */
public final class MemoryStore implements PeopleStore, CredentialStore {

    private final Map<MerchantNo, Merchant> merchants = new HashMap<>();
    private final Map<MerchantNo, Staff> staffs = new HashMap<>();
    private final List<RightsRecord> records = new ArrayList<>();
    private final Map<OperatorId, String> hashes = new HashMap<>();
    private final Map<OperatorId, Instant> oneTime = new HashMap<>();
    private final Map<OperatorId, Integer> failures = new HashMap<>();
    private final Map<OperatorId, Instant> logins = new HashMap<>();

    @Override
    public List<Merchant> merchants() {
        return List.copyOf(merchants.values());
    }

    @Override
    public Optional<Merchant> merchant(MerchantNo no) {
        return Optional.ofNullable(merchants.get(no));
    }

    @Override
    public List<Staff> staffs() {
        return List.copyOf(staffs.values());
    }

    @Override
    public Staff staff(MerchantNo merchant) {
        return staffs.getOrDefault(merchant, Staff.of(merchant));
    }

    @Override
    public void save(Merchant merchant) {
        merchants.put(merchant.no(), merchant);
    }

    @Override
    public boolean change(Staff before, Staff after, List<RightsRecord> kept) {
        if (staff(after.merchant()).revision() != before.revision()) {
            return false;
        }
        staffs.put(after.merchant(), after.at(before.revision() + 1));
        records.addAll(kept);
        return true;
    }

    @Override
    public Optional<RightsRecord> record(OperatorId operator, Instant moment) {
        return records(operator, Integer.MAX_VALUE).stream()
                .filter(record -> !record.from().isAfter(moment))
                .findFirst();
    }

    @Override
    public List<RightsRecord> records(OperatorId operator, int limit) {
        var all = new ArrayList<RightsRecord>();
        records.stream()
                .filter(record -> record.operator().id().equals(operator))
                .forEach(record -> all.add(0, record));
        return all.subList(0, Math.min(limit, all.size()));
    }

    @Override
    public Optional<Credential> credential(OperatorId id) {
        return staff(id.merchant())
                .member(id)
                .map(member -> new Credential(hashes.get(id), member.locked(), Optional.ofNullable(oneTime.get(id))));
    }

    @Override
    public void setHash(OperatorId id, String hash, Optional<Instant> oneTimeUntil) {
        hashes.put(id, hash);
        failures.remove(id);
        oneTimeUntil.ifPresentOrElse(until -> oneTime.put(id, until), () -> oneTime.remove(id));
    }

    @Override
    public void replaceHash(OperatorId id, String old, String hash) {
        hashes.replace(id, old, hash);
    }

    @Override
    public boolean choose(OperatorId id, String old, String hash) {
        if (!hashes.replace(id, old, hash)) {
            return false;
        }
        setHash(id, hash, Optional.empty());
        return true;
    }

    @Override
    public int failed(OperatorId id) {
        return failures.merge(id, 1, Integer::sum);
    }

    @Override
    public void forgetFailures(OperatorId id) {
        failures.remove(id);
    }

    @Override
    public void loggedIn(OperatorId id, Instant at, String address) {
        logins.put(id, at);
    }

    @Override
    public Map<OperatorId, Standing> standings(MerchantNo merchant) {
        return staff(merchant).members().keySet().stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Standing(
                                !hashes.containsKey(id)
                                        ? Kind.NONE
                                        : oneTime.containsKey(id) ? Kind.CODE : Kind.PASSWORD,
                                Optional.ofNullable(oneTime.get(id)),
                                failures.getOrDefault(id, 0),
                                Optional.ofNullable(logins.get(id)),
                                Optional.empty())));
    }

    public @Nullable String hash(OperatorId id) {
        return hashes.get(id);
    }
}
