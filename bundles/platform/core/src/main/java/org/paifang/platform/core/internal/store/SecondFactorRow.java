package org.paifang.platform.core.internal.store;

import javax.persistence.Column;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.core.internal.domain.SecondFactorStore.Factor;

/** An operator's second factor; without {@code since} it was only begun. */
@Entity(name = "SecondFactor")
@Table(name = "core_second_factor")
public class SecondFactorRow {

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // queries ask for it
    private OperatorKey key = new OperatorKey();

    @Column(name = "secret")
    private String secret = "";

    @Column(name = "since")
    private @Nullable Long since;

    @Column(name = "last_step")
    private long lastStep;

    protected SecondFactorRow() {}

    SecondFactorRow(OperatorKey key) {
        this.key = key;
    }

    boolean isOn() {
        return since != null;
    }

    boolean isBegun(String sealed) {
        return since == null && secret.equals(sealed);
    }

    void begin(String sealed) {
        secret = sealed;
    }

    void turnOn(long micros, long step) {
        since = micros;
        lastStep = step;
    }

    Factor toFactor() {
        return new Factor(secret, Micros.find(since));
    }
}
