package org.paifang.payments.core.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.core.internal.domain.RefundRules;
import org.paifang.payments.core.internal.service.Holding.Ask;
import org.paifang.payments.core.internal.service.Holding.Found;
import org.paifang.payments.core.internal.service.Holding.Held;
import org.paifang.payments.core.internal.service.Holding.Made;
import org.paifang.payments.core.internal.service.Holding.Refused;
import org.paifang.payments.core.internal.service.Holding.Step;
import org.paifang.payments.core.internal.service.Settling.Word;
import org.paifang.payments.core.internal.service.Together.Answer;
import org.paifang.payments.core.internal.store.TransactionStore;
import org.paifang.platform.api.text.Reason;

/**
 * Refunds: the amount is held in one transaction, the acquirer is asked outside of any, its answer is booked in another.
 * A crash between two of them leaves a refund that the {@link Janitor} resolves.
 */
public class RefundService implements Refunds {

    private final Desk desk;
    private final Holding holding;

    public RefundService(Desk desk) {
        this(desk, desk.holding());
    }

    RefundService(Desk desk, Holding holding) {
        this.desk = desk;
        this.holding = holding;
    }

    @Override
    public Outcome refund(Command command) {
        var problem = RefundRules.checkCommand(command);
        if (problem.isPresent()) {
            return new Rejected(problem.get());
        }
        var ask = ask(command);
        var step = desk.underWay().during(List.of(ask.id()), () -> {
            var first = holding.hold(ask);
            return first instanceof Held held ? new Made(requested(held.refund())) : first;
        });
        return outcome(command, step);
    }

    private Transaction requested(Transaction refund) {
        return desk.settling().settle(refund, desk.acquirer().request(refund));
    }

    @Override
    public List<Outcome> refund(List<Command> commands) {
        var outcomes = new ArrayList<Outcome>();
        for (var from = 0; from < commands.size(); from += Acquirer.AT_ONCE) {
            outcomes.addAll(together(commands.subList(from, Math.min(commands.size(), from + Acquirer.AT_ONCE))));
        }
        return outcomes;
    }

    private List<Outcome> together(List<Command> commands) {
        var problems = commands.stream().map(RefundRules::checkCommand).toList();
        var asks = IntStream.range(0, commands.size())
                .filter(i -> problems.get(i).isEmpty())
                .mapToObj(i -> ask(commands.get(i)))
                .toList();
        var steps = desk.underWay().during(asks.stream().map(Ask::id).toList(), () -> {
            // others need not wait for the room until the answers are written down
            var asked = desk.acquirer().withRoom(asks.size(), () -> asked(holding.hold(asks)));
            return settled(asked);
        });
        var next = steps.iterator();
        var outcomes = new ArrayList<Outcome>();
        for (var i = 0; i < commands.size(); i++) {
            var problem = problems.get(i);
            outcomes.add(
                    problem.isPresent()
                            ? new Rejected(problem.get())
                            : outcome(commands.get(i), next.next().get()));
        }
        return outcomes;
    }

    /**
     * What became of each, and what the acquirer said of those that are held.
     *
     * @param words in the order of those that are held
     */
    private record Asked(List<Answer<Step>> answers, List<Word> words) {}

    private Asked asked(List<Answer<Step>> answers) {
        var held = answers.stream()
                .map(Answer::value)
                .filter(Held.class::isInstance)
                .map(step -> ((Held) step).refund())
                .toList();
        var results = desk.acquirer().request(held);
        return new Asked(
                answers,
                IntStream.range(0, held.size())
                        .mapToObj(i -> new Word(held.get(i), results.get(i)))
                        .toList());
    }

    /** Those that are held become refunds that the acquirer was asked for; whatever became of the others stays. */
    private List<Answer<Step>> settled(Asked asked) {
        var settled = desk.settling().settle(asked.words()).iterator();
        return asked.answers().stream()
                .map(answer -> answer.value() instanceof Held ? found(settled.next()) : answer)
                .toList();
    }

    private static Answer<Step> found(Answer<Transaction> settled) {
        var refund = settled.value();
        return new Answer<>(refund == null ? null : new Made(refund), settled.failure());
    }

    private Ask ask(Command command) {
        return new Ask(command, new TransactionId(desk.ids().next()));
    }

    private Outcome outcome(Command command, Step step) {
        if (step instanceof Refused refused) {
            return new Rejected(refused.reason());
        }
        if (step instanceof Made made) {
            return new Accepted(made.refund());
        }
        if (step instanceof Found found) {
            return existing(command, found.refund());
        }
        throw new IllegalStateException("not an end: " + step);
    }

    /** Same number: the first refund as it stands when nobody here is at it any more, if it is what is asked for. */
    private Outcome existing(Command command, Transaction refund) {
        if (!RefundRules.isSame(command, refund)) {
            return new Rejected(Reason.of(NUMBER_USED, command.no().value()));
        }
        if (refund.status().isFinal()) {
            return new Accepted(refund);
        }
        desk.underWay().await(refund.id());
        return new Accepted(desk.unit()
                .inTransaction(em -> TransactionStore.find(em, refund.merchant(), refund.id()))
                .orElse(refund));
    }
}
