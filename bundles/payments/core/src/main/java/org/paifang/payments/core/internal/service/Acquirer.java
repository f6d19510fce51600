package org.paifang.payments.core.internal.service;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.AcquirerGateway;
import org.paifang.payments.api.AcquirerGateway.Request;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.core.internal.domain.Result;
import org.paifang.platform.api.identity.MerchantNo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connector to the acquirer, which comes and goes, and may break: whatever it throws means that nothing is known. */
public final class Acquirer {

    private static final Logger LOG = LoggerFactory.getLogger(Acquirer.class);

    private final Supplier<@Nullable AcquirerGateway> connector;

    public Acquirer(Supplier<@Nullable AcquirerGateway> connector) {
        this.connector = connector;
    }

    boolean isHere() {
        return connector.get() != null;
    }

    /** The connector's time limit; without a connector that of nobody in particular. */
    Duration timeLimit() {
        return Optional.ofNullable(connector.get())
                .map(AcquirerGateway::timeLimit)
                .orElse(Duration.ofSeconds(30));
    }

    Result request(Transaction transaction) {
        var request = new Request(
                transaction.merchant(),
                transaction.id(),
                transaction.order(),
                transaction.amount(),
                transaction.method());
        return ask(
                transaction.id(),
                gateway -> Result.of(
                        transaction.kind() == TransactionKind.PAYMENT
                                ? gateway.pay(request)
                                : gateway.refund(request)));
    }

    Result inquire(MerchantNo merchant, TransactionId id) {
        return ask(id, gateway -> Result.of(gateway.inquire(merchant, id)));
    }

    private Result ask(TransactionId id, Function<AcquirerGateway, Result> question) {
        var gateway = connector.get();
        if (gateway == null) {
            return Result.UNKNOWN;
        }
        try {
            return question.apply(gateway);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("the acquirer's connector broke at transaction {}, it will be inquired about", id, e);
            return Result.UNKNOWN;
        }
    }
}
