package org.paifang.platform.core.internal.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.core.internal.domain.PeopleStore.Credential;

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

    @Column(name = "person")
    private @Nullable String person;

    @Column(name = "branch_province")
    private @Nullable String province;

    @Column(name = "branch_city")
    private @Nullable String city;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    protected OperatorRow() {}

    OperatorRow(OperatorKey key) {
        this.key = key;
    }

    OperatorKey key() {
        return key;
    }

    void take(Operator operator) {
        name = operator.name();
        locked = operator.locked();
        person = operator.person().orElse(null);
        province = operator.branch().map(Branch::province).orElse(null);
        city = operator.branch().map(Branch::city).orElse(null);
    }

    void setPasswordHash(String hash) {
        passwordHash = hash;
    }

    Credential toCredential() {
        return new Credential(passwordHash, locked);
    }

    Credential toLockedCredential() {
        return new Credential(passwordHash, true);
    }

    Operator toOperator(Set<PermissionId> permissions, Map<PermissionId, Money> limits) {
        return new Operator(
                key.toOperatorId(),
                name,
                locked,
                permissions,
                Optional.ofNullable(person),
                limits,
                Optional.ofNullable(province).map(found -> new Branch(found, city == null ? "" : city)));
    }
}
