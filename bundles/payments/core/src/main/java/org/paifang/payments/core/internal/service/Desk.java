package org.paifang.payments.core.internal.service;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.paifang.platform.api.events.NewEvent;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.store.Ids;
import org.paifang.platform.store.Unit;

/** What the services of this bundle share. Thread-safe. */
public final class Desk {

    private final Unit unit;
    private final Ids ids;
    private final Directory directory;
    private final Acquirer acquirer;
    private final Settling settling;
    private final Holding holding;
    private final Sight sight;
    private final Consumer<List<NewEvent>> tell;
    private final UnderWay underWay = new UnderWay();

    /** One whose outcomes nobody wants to know. */
    public Desk(Unit unit, Ids ids, Directory directory, Acquirer acquirer, Clock clock) {
        this(unit, ids, directory, acquirer, clock, events -> {});
    }

    /**
     * Of a node.
     *
     * @param tell told what became of refunds and days, in the transaction that books them
     */
    public Desk(
            Unit unit, Ids ids, Directory directory, Acquirer acquirer, Clock clock, Consumer<List<NewEvent>> tell) {
        this.unit = unit;
        this.ids = ids;
        this.directory = directory;
        this.acquirer = acquirer;
        this.tell = tell;
        this.settling = new Settling(unit, clock, tell);
        this.holding = new Holding(this, false);
        this.sight = new Sight(unit);
    }

    Unit unit() {
        return unit;
    }

    Ids ids() {
        return ids;
    }

    Acquirer acquirer() {
        return acquirer;
    }

    Settling settling() {
        return settling;
    }

    Holding holding() {
        return holding;
    }

    Sight sight() {
        return sight;
    }

    UnderWay underWay() {
        return underWay;
    }

    /** Every merchant, as of now. */
    List<MerchantNo> merchants() {
        return directory.allMerchants().stream().map(Merchant::no).toList();
    }

    /** Tells what happened, in the caller's transaction. */
    void tell(NewEvent event) {
        tell.accept(List.of(event));
    }

    Optional<Merchant> merchant(MerchantNo merchant) {
        return directory.merchant(merchant);
    }

    /** The currency in which a merchant is settled; empty if there is no such merchant. */
    Optional<Currency> currency(MerchantNo merchant) {
        return merchant(merchant).map(Merchant::currency);
    }

    Currency currencyOrThrow(MerchantNo merchant) {
        return currency(merchant).orElseThrow(() -> new IllegalArgumentException("there is no merchant " + merchant));
    }
}
