package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.HistoricalDesk;
import org.paifang.functions.refund.internal.domain.RefundDesk;
import org.paifang.functions.refund.internal.domain.RefundForm;
import org.paifang.functions.refund.internal.domain.RefundNumbers;
import org.paifang.functions.refund.internal.domain.RefundRequest;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.functions.refund.internal.domain.RefundSubmission;
import org.paifang.functions.refund.internal.domain.RefundableOrder;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** One order and its next refund: the form, the last look, the acquirer asked, the result followed until it is final. */
final class OrderRefund extends Div implements RefundEntry.Listener, RefundResult.Listener {

    private static final long serialVersionUID = 1L;

    /** When the page asks again what became of a refund; about ten minutes in all, then only on demand. */
    static final List<Duration> WATCH = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(120),
            Duration.ofSeconds(180),
            Duration.ofSeconds(180));

    static final String INTERRUPTED = "refund.interrupted";

    private final transient RefundDesk desk;
    private final transient RefundSubmission submission;
    private final transient RefundNumbers numbers;
    private final transient ViewSession session;
    private final transient RefundWords words;
    final OrderFacts facts;
    final RefundEntry entry;
    final RefundResult result;
    final ConfirmRefund confirm;
    final Notice closed = new Notice();
    final RefundsWaiting waiting;
    final RefundAsked asked;
    final Notice historical = new Notice();
    final RefundAccepted accepted;
    final RefundsUnderWay underWay;
    private transient @Nullable RefundableOrder shown;
    private transient @Nullable Followed followed;
    private transient Registration watching = () -> {};
    private boolean asking;

    private record Followed(Transaction refund, boolean repeated) {}

    private record Answer(RefundSubmission.Outcome outcome, Optional<RefundableOrder> order) {}

    private record Progress(Optional<Transaction> refund, Optional<RefundableOrder> order) {}

    OrderRefund(RefundDesk desk, RefundSubmission submission, RefundNumbers numbers, ViewSession session) {
        this.desk = desk;
        this.submission = submission;
        this.numbers = numbers;
        this.session = session;
        this.words = new RefundWords(session);
        this.facts = new OrderFacts(session);
        this.entry = new RefundEntry(session, this);
        this.result = new RefundResult(session, this);
        this.confirm = new ConfirmRefund(session, this::ask);
        this.waiting = new RefundsWaiting(session, this::waitingHere);
        this.asked = new RefundAsked(session, this);
        this.accepted = new RefundAccepted(submission, session, this, this::made);
        this.underWay = new RefundsUnderWay(session, this::underWayHere);
        add(Layouts.columns(
                facts, Layouts.stack(closed, historical, waiting, underWay, result, asked, accepted, entry)));
        session.texts().onChange(this::sayWhyClosed);
    }

    /** Another order, or the same one looked at anew. */
    void show(RefundableOrder order) {
        backToForm();
        entry.begin(newNumber());
        refresh(order);
        waiting.read();
        underWay.read();
    }

    @Override
    public RefundNo newNumber() {
        return numbers.next(session.merchant().zone());
    }

    @Override
    public void review() {
        var order = shown;
        if (order == null || asking) {
            return;
        }
        entry.clearNotice();
        var checked = entry.typed().check(order);
        if (checked instanceof RefundForm.Invalid invalid) {
            entry.reject(invalid.problems());
        } else if (checked instanceof RefundForm.Valid valid) {
            confirm.ask(valid.request(), order.order().paid());
        }
    }

    @Override
    public void another() {
        backToForm();
        entry.begin(newNumber());
        entry.amount.focus();
    }

    @Override
    public void again() {
        backToForm();
        entry.number.setValue(newNumber().value());
        entry.review.focus();
    }

    @Override
    public void otherOrder() {
        session.navigate(RefundRights.CREATE_ITEM);
    }

    @Override
    public void check() {
        var current = followed;
        if (current != null) {
            look(current, 0);
        }
    }

    private void backToForm() {
        stopWatching();
        result.clear();
        asked.clear();
        accepted.clear();
        entry.setVisible(true);
        sayWhyClosed();
    }

    private void ask(RefundRequest request) {
        if (asking) {
            return;
        }
        asking = true;
        entry.changeAsking(true);
        session.background(() -> refund(request), this::answered, this::failed);
    }

    private Answer refund(RefundRequest request) {
        var outcome = submission.submit(session.caller(), request);
        return new Answer(outcome, desk.find(session.caller(), request.order()));
    }

    private void answered(Answer answer) {
        asking = false;
        entry.changeAsking(false);
        answer.order().ifPresent(this::refresh);
        if (answer.outcome() instanceof RefundSubmission.NotMade not) {
            notMade(not.reason());
        } else if (answer.outcome() instanceof RefundSubmission.Made made) {
            entry.setVisible(false);
            follow(new Followed(made.refund(), made.repeated()), 0);
            sayWhyClosed();
        } else if (answer.outcome() instanceof RefundSubmission.Accepted inBackground) {
            entry.setVisible(false);
            accepted.show(inBackground);
            sayWhyClosed();
        } else if (answer.outcome() instanceof RefundSubmission.Waits waits) {
            entry.setVisible(false);
            asked.show(waits);
            waiting.read();
        }
    }

    /** What others have asked for already, so that nobody asks twice; what was asked for a moment ago says so itself. */
    private List<Approval> waitingHere() {
        var order = shown;
        return order == null
                ? List.of()
                : submission.waiting(session.caller(), order.order().no());
    }

    /** What was worked on in the background became a refund. */
    private void made(RefundSubmission.Made made) {
        var refund = new Followed(made.refund(), made.repeated());
        follow(refund, 0);
        watching.remove();
        // for the figures of the order
        look(refund, 0);
    }

    private List<HistoricalDesk.Progress> underWayHere() {
        var order = shown;
        return order == null
                ? List.of()
                : submission.unfinished(session.caller(), order.order().no());
    }

    private void notMade(Reason reason) {
        if (reason.code().equals(Refunds.NUMBER_USED)) {
            entry.reject(Map.of(RefundForm.Field.NUMBER, reason));
        } else {
            entry.tell(Tone.ERROR, reason);
        }
    }

    private void failed(Exception failure) {
        asking = false;
        entry.changeAsking(false);
        sayWhyClosed();
        entry.tell(Tone.ERROR, failure instanceof AccessDenied denied ? words.why(denied) : Reason.of(INTERRUPTED));
    }

    /** Shows the result and, while it is not final, asks again later. */
    private void follow(Followed refund, int looks) {
        followed = refund;
        var watched = !refund.refund().status().isFinal() && looks < WATCH.size();
        var order = shown;
        var more = order != null && order.closed().isEmpty();
        result.show(new RefundResult.Shown(refund.refund(), refund.repeated(), watched, more));
        if (watched) {
            watching = session.later(WATCH.get(looks), () -> look(refund, looks + 1));
        }
    }

    private void look(Followed refund, int looks) {
        var no = new RefundNo(refund.refund().referenceNo());
        var order = refund.refund().order();
        watching = session.background(
                () -> new Progress(desk.progress(session.caller(), no), desk.find(session.caller(), order)),
                progress -> {
                    progress.order().ifPresent(this::refresh);
                    follow(new Followed(progress.refund().orElse(refund.refund()), refund.repeated()), looks);
                },
                failure -> follow(refund, looks));
    }

    private void stopWatching() {
        watching.remove();
        watching = () -> {};
        followed = null;
    }

    private void refresh(RefundableOrder order) {
        shown = order;
        facts.show(order);
        entry.changeRemaining(order.order().remaining());
        sayWhyClosed();
    }

    /** An order that is closed says so before anything is typed; a result says it better. */
    private void sayWhyClosed() {
        var order = shown;
        if (order == null) {
            return;
        }
        entry.changeEnabled(!asking && order.closed().isEmpty());
        if (order.archived() && order.closed().isEmpty() && !accepted.isShowing()) {
            historical.show(Tone.NEUTRAL, session.texts().get("historical.note"));
        } else {
            historical.clear();
        }
        if (order.closed().isPresent() && followed == null) {
            closed.show(Tone.WARNING, words.sentence(order.closed().get()));
        } else {
            closed.clear();
        }
    }
}
