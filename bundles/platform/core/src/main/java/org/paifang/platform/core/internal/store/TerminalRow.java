package org.paifang.platform.core.internal.store;

import javax.persistence.Column;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.staff.CounterNo;
import org.paifang.platform.api.staff.Terminal;
import org.paifang.platform.api.staff.TerminalNo;

/** A terminal as its table holds it. */
@Entity(name = "Terminal")
@Table(name = "core_terminal")
public class TerminalRow {

    @EmbeddedId
    private StaffKey key = new StaffKey();

    @Column(name = "name")
    private String name = "";

    @Column(name = "in_use")
    private boolean open;

    @Column(name = "counter_no")
    private String counterNo = "";

    protected TerminalRow() {}

    TerminalRow(MerchantNo merchant, Terminal terminal) {
        key = new StaffKey(merchant, terminal.no());
        name = terminal.name();
        open = terminal.open();
        counterNo = terminal.counter().value();
    }

    MerchantNo merchant() {
        return key.merchant();
    }

    Terminal toTerminal() {
        return new Terminal(new TerminalNo(key.part()), name, open, new CounterNo(counterNo));
    }
}
