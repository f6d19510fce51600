package org.paifang.payments.core.internal.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.core.internal.domain.Entry;
import org.paifang.payments.core.internal.domain.Result;
import org.paifang.payments.core.internal.domain.Waiting;
import org.paifang.payments.core.internal.service.Together.Answer;
import org.paifang.payments.core.internal.store.Ledger;
import org.paifang.payments.core.internal.store.OpenRequests;
import org.paifang.payments.core.internal.store.Orders;
import org.paifang.payments.core.internal.store.TransactionStore;
import org.paifang.payments.core.internal.store.TransactionStore.Resolution;
import org.paifang.payments.core.internal.store.Unsettled;
import org.paifang.platform.api.events.NewEvent;
import org.paifang.platform.store.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what became of requests: the status, the postings, the order, in one transaction, once; those of many
 * callers together. Whoever comes second with the same or another answer changes nothing.
 */
public final class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    /** How soon after a request without an answer it is inquired about. */
    static final Duration FIRST_INQUIRY = Duration.ofSeconds(5);

    private static final Comparator<Resolution> BY_KEY = Comparator.comparing(
                    (Resolution one) -> one.transaction().merchant().value())
            .thenComparing(one -> one.transaction().id());

    private final Unit unit;
    private final Clock clock;
    private final Consumer<List<NewEvent>> tell;
    private final Together<Word, Transaction> together;

    public Settling(Unit unit, Clock clock, Consumer<List<NewEvent>> tell) {
        this.unit = unit;
        this.clock = clock;
        this.tell = tell;
        this.together = new Together<>(unit, this::write);
    }

    /** What the acquirer said of a transaction. */
    record Word(Transaction transaction, Result result) {}

    /** Writes down the result of a transaction that was not final when the caller read it; gives it as it stands then. */
    Transaction settle(Transaction known, Result result) {
        return settle(List.of(new Word(known, result))).get(0).get();
    }

    /** Writes down the results of transactions that the caller made; gives them as they stand then, in their order. */
    List<Answer<Transaction>> settle(List<Word> words) {
        var settled = together.ask(words);
        settled.stream().map(Answer::value).filter(Objects::nonNull).forEach(Settling::log);
        return settled;
    }

    /** Instants as the tables hold them. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private List<Transaction> write(List<Word> words) {
        var now = now();
        return unit.inTransaction(em -> write(em, words, now));
    }

    private List<Transaction> write(EntityManager em, List<Word> words, Instant now) {
        var ofSettledPayments = ofSettledPayments(em, words);
        var resolutions = words.stream()
                .map(word -> new Resolution(
                        with(word, now, ofSettledPayments.contains(word.transaction()) ? now : null),
                        before(word.result().status())))
                // in one order, so that no two wait for each other
                .sorted(BY_KEY)
                .toList();
        var written = TransactionStore.resolve(em, resolutions);
        book(em, written, now);
        var byId = new HashMap<TransactionId, Transaction>();
        written.forEach(one -> byId.put(one.id(), one));
        return words.stream()
                .map(word -> Optional.ofNullable(byId.remove(word.transaction().id()))
                        .orElseGet(() -> asItStands(em, word)))
                .toList();
    }

    /** What was not written, because it was known. */
    private static Transaction asItStands(EntityManager em, Word word) {
        var known = word.transaction();
        var settled = TransactionStore.find(em, known.merchant(), known.id()).orElseThrow();
        compare(settled, word.result());
        return settled;
    }

    /** What follows from what was written now. */
    private void book(EntityManager em, List<Transaction> written, Instant now) {
        var byStatus = written.stream().collect(Collectors.groupingBy(Transaction::status));
        var succeeded = byStatus.getOrDefault(TransactionStatus.SUCCEEDED, List.of());
        var failed = byStatus.getOrDefault(TransactionStatus.FAILED, List.of());
        OpenRequests.inquireFrom(
                em, byStatus.getOrDefault(TransactionStatus.UNKNOWN, List.of()), now.plus(FIRST_INQUIRY));
        OpenRequests.delete(
                em, written.stream().filter(one -> one.status().isFinal()).toList());
        Orders.paid(em, only(TransactionKind.PAYMENT, succeeded), now);
        Orders.release(em, only(TransactionKind.REFUND, failed));
        Ledger.book(em, succeeded.stream().map(one -> entry(one, now)).toList());
        Unsettled.insert(
                em,
                succeeded.stream()
                        .map(one -> Waiting.of(one, one.settledAt() != null, now))
                        .toList());
        var events = only(TransactionKind.REFUND, written).stream()
                .filter(refund -> refund.status().isFinal())
                .map(RefundEvents::of)
                .toList();
        if (!events.isEmpty()) {
            tell.accept(events);
        }
    }

    private static Entry entry(Transaction transaction, Instant now) {
        var merchant = transaction.merchant();
        return transaction.kind() == TransactionKind.REFUND
                ? Entry.refund(merchant, transaction.id(), transaction.amount(), transaction.settledAt() != null, now)
                : Entry.payment(merchant, transaction.id(), transaction.amount(), now);
    }

    /** The refunds that succeeded and whose payment was settled before. */
    private static Set<Transaction> ofSettledPayments(EntityManager em, List<Word> words) {
        var succeeded = words.stream()
                .filter(word -> word.result().status() == TransactionStatus.SUCCEEDED)
                .map(Word::transaction)
                .toList();
        var found = new HashSet<Transaction>();
        only(TransactionKind.REFUND, succeeded).stream()
                .collect(Collectors.groupingBy(Transaction::merchant))
                .forEach((merchant, refunds) -> {
                    var settled = TransactionStore.settled(
                            em,
                            merchant,
                            refunds.stream().map(Transaction::order).toList());
                    refunds.stream()
                            .filter(refund -> settled.contains(refund.order()))
                            .forEach(found::add);
                });
        return found;
    }

    private static List<Transaction> only(TransactionKind kind, List<Transaction> transactions) {
        return transactions.stream().filter(one -> one.kind() == kind).toList();
    }

    /** In which states a transaction can get another one. */
    private static List<TransactionStatus> before(TransactionStatus status) {
        return status == TransactionStatus.UNKNOWN
                ? List.of(TransactionStatus.PROCESSING)
                : List.of(TransactionStatus.PROCESSING, TransactionStatus.UNKNOWN);
    }

    private static void log(Transaction settled) {
        if (settled.status().isFinal()) {
            LOG.info(
                    "{} {} of order {} of {}: {} {}",
                    settled.kind(),
                    settled.id(),
                    settled.order(),
                    settled.merchant(),
                    settled.status(),
                    settled.amount());
        } else {
            LOG.warn(
                    "{} {} of order {} of {} has no answer of the acquirer yet",
                    settled.kind(),
                    settled.id(),
                    settled.order(),
                    settled.merchant());
        }
    }

    /** An acquirer that says yes and no of the same request: the first word holds here, and people must clear it up. */
    private static void compare(Transaction settled, Result second) {
        if (second.status().isFinal() && second.status() != settled.status()) {
            LOG.error(
                    "{} {} of order {} of {} over {} is {} and stays so, but now the acquirer says {} {}: clear it up with it",
                    settled.kind(),
                    settled.id(),
                    settled.order(),
                    settled.merchant(),
                    settled.amount(),
                    settled.status(),
                    second.status(),
                    second.responseCode());
        }
    }

    private static Transaction with(Word word, Instant now, @Nullable Instant settledAt) {
        var transaction = word.transaction();
        var result = word.result();
        return new Transaction(
                transaction.id(),
                transaction.kind(),
                transaction.merchant(),
                transaction.order(),
                transaction.referenceNo(),
                transaction.amount(),
                result.status(),
                transaction.method(),
                transaction.place(),
                transaction.at(),
                result.status().isFinal() ? now : null,
                settledAt,
                transaction.reason(),
                result.responseCode(),
                result.reference());
    }
}
