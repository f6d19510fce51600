package org.paifang.platform.core.internal.store;

import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.staff.Counter;
import org.paifang.platform.api.staff.CounterNo;

/** A counter as its table holds it, with who works at it. */
@Entity(name = "Counter")
@Table(name = "core_counter")
public class CounterRow {

    @EmbeddedId
    private StaffKey key = new StaffKey();

    @Column(name = "name")
    private String name = "";

    @Column(name = "in_use")
    private boolean open;

    @Lob
    @Column(name = "operators")
    private @Nullable String operators;

    protected CounterRow() {}

    CounterRow(MerchantNo merchant, Counter counter) {
        key = new StaffKey(merchant, counter.no());
        name = counter.name();
        open = counter.open();
        operators = counter.operators().stream()
                .map(OperatorId::operatorNo)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    MerchantNo merchant() {
        return key.merchant();
    }

    Counter toCounter() {
        var merchant = key.merchant();
        return new Counter(
                new CounterNo(key.part()), name, open, Written.ids(operators, no -> new OperatorId(merchant, no)));
    }
}
