package org.paifang.platform.core.internal.store;

import javax.persistence.Column;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.staff.Role;
import org.paifang.platform.api.staff.RoleId;

/** A role as its table holds it. */
@Entity(name = "Role")
@Table(name = "core_role")
public class RoleRow {

    @EmbeddedId
    private StaffKey key = new StaffKey();

    @Column(name = "name")
    private String name = "";

    @Lob
    @Column(name = "grants")
    private @Nullable String grants;

    protected RoleRow() {}

    RoleRow(MerchantNo merchant, Role role) {
        key = new StaffKey(merchant, role.id());
        name = role.name();
        grants = Written.grants(role.grants());
    }

    MerchantNo merchant() {
        return key.merchant();
    }

    Role toRole() {
        return new Role(new RoleId(key.part()), name, Written.grants(grants));
    }
}
