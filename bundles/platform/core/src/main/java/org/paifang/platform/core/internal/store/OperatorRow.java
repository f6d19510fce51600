package org.paifang.platform.core.internal.store;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Credentials.Kind;
import org.paifang.platform.api.session.Credentials.Standing;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Lock;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.RoleId;
import org.paifang.platform.core.internal.domain.CredentialStore.Credential;

/** An operator as its table holds it, without the permissions. */
@Entity(name = "Operator")
@Table(name = "core_operator")
public class OperatorRow {

    @EmbeddedId
    private OperatorKey key = new OperatorKey();

    @Column(name = "name")
    private String name = "";

    @Column(name = "locked")
    private boolean locked;

    @Column(name = "lock_cause")
    private @Nullable String lockCause;

    @Column(name = "lock_by")
    private @Nullable String lockBy;

    @Column(name = "lock_since")
    private @Nullable Long lockSince;

    @Column(name = "lock_why")
    private @Nullable String lockWhy;

    @Column(name = "person")
    private @Nullable String person;

    @Column(name = "branch_province")
    private @Nullable String province;

    @Column(name = "branch_city")
    private @Nullable String city;

    @Column(name = "role_ids")
    private @Nullable String roleIds;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "one_time_until")
    private @Nullable Long oneTimeUntil;

    @Column(name = "failures")
    private int failures;

    @Column(name = "last_login")
    private @Nullable Long lastLogin;

    @Column(name = "last_address")
    private @Nullable String lastAddress;

    protected OperatorRow() {}

    OperatorRow(OperatorKey key) {
        this.key = key;
    }

    OperatorKey key() {
        return key;
    }

    void take(Member member) {
        name = member.name();
        person = member.person().orElse(null);
        province = member.branch().map(Branch::province).orElse(null);
        city = member.branch().map(Branch::city).orElse(null);
        roleIds = Written.ids(member.roles());
        var lock = member.lock();
        locked = lock.isPresent();
        lockCause = lock.map(one -> one.cause().name()).orElse(null);
        lockBy = lock.flatMap(Lock::by).map(OperatorId::toString).orElse(null);
        lockSince = lock.map(one -> Micros.of(one.since())).orElse(null);
        lockWhy = lock.map(Lock::why).orElse(null);
    }

    void setPasswordHash(String hash, Optional<Instant> until) {
        passwordHash = hash;
        oneTimeUntil = until.map(Micros::of).orElse(null);
        failures = 0;
    }

    Credential toCredential() {
        return new Credential(passwordHash, locked, Micros.find(oneTimeUntil));
    }

    Credential toLockedCredential() {
        return new Credential(passwordHash, true, Micros.find(oneTimeUntil));
    }

    Standing toStanding() {
        var until = Micros.find(oneTimeUntil);
        var kind = passwordHash == null ? Kind.NONE : until.isPresent() ? Kind.CODE : Kind.PASSWORD;
        return new Standing(kind, until, failures, Micros.find(lastLogin), Optional.ofNullable(lastAddress));
    }

    Member toMember(Grants single) {
        return new Member(
                key.toOperatorId(),
                name,
                Optional.ofNullable(person),
                branch(province, city),
                lock(),
                Written.ids(roleIds, RoleId::new),
                single);
    }

    static Optional<Branch> branch(@Nullable String province, @Nullable String city) {
        return Optional.ofNullable(province).map(found -> new Branch(found, city == null ? "" : city));
    }

    /** One of before causes were kept was locked by the platform, nobody knows when. */
    private Optional<Lock> lock() {
        if (!locked) {
            return Optional.empty();
        }
        var cause = lockCause == null ? Lock.Cause.PLATFORM : Lock.Cause.valueOf(lockCause);
        return Optional.of(new Lock(
                cause,
                Optional.ofNullable(lockBy).flatMap(OperatorId::parse),
                Micros.find(lockSince).orElse(Instant.EPOCH),
                lockWhy == null ? "" : lockWhy));
    }
}
