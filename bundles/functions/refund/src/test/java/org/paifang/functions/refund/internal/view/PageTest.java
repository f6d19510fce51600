package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.paifang.functions.refund.internal.RefundFunction;
import org.paifang.functions.refund.internal.domain.FakeHistory;
import org.paifang.functions.refund.internal.domain.FakePayments;
import org.paifang.functions.refund.internal.domain.HistoricalDesk;
import org.paifang.functions.refund.internal.domain.RefundCommand;
import org.paifang.functions.refund.internal.domain.RefundDesk;
import org.paifang.functions.refund.internal.domain.RefundNumbers;
import org.paifang.functions.refund.internal.domain.RefundSubmission;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.lifecycle.Tasks;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

/** A page of the merchant 100001 with payments in memory. */
abstract class PageTest {

    final FixedClock clock = FixedClock.at("2026-11-01T00:00:00Z");
    final FakePayments payments = new FakePayments(clock);
    final FakeProfiles profiles = new FakeProfiles();
    final FakeAccessPolicy access =
            FakeAccessPolicy.denyingAll().set("refund.create", Verdict.ALLOWED).set("refund.view", Verdict.ALLOWED);
    final RefundDesk desk = new RefundDesk(access, profiles, payments, payments, clock);
    final FakeHistory history = new FakeHistory(clock);
    final HistoricalDesk historical = history.desk(access);
    final FakeApprovals approvals = new FakeApprovals(
            new RefundCommand(payments, payments, profiles, historical, PageTest::task, new FakeAudit(), clock), clock);
    final RefundSubmission submission = new RefundSubmission(access, approvals, desk, historical);
    final RefundNumbers numbers = new RefundNumbers(clock, new Random(1));
    final FakeViewSession session = FakeViewSession.of(new RefundFunction().messages());
    private final UI page = new UI();

    /** Dialogs open in the current page. */
    @BeforeEach
    void openPage() {
        UI.setCurrent(page);
    }

    @AfterEach
    void closePage() {
        UI.setCurrent(null);
    }

    private static Optional<Tasks.Task> task(String what) {
        return Optional.of(new Tasks.Task() {
            @Override
            public boolean isCutOff() {
                return false;
            }

            @Override
            public void close() {}
        });
    }

    void paid(String no, String amount, String refunded) {
        payments.paid(Samples.ONLINE.no(), no, Samples.cny(amount), Samples.cny(refunded), 0);
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    static Button button(Component within, String text) {
        return descendants(within)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no button " + text));
    }

    static Stream<Component> descendants(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(PageTest::descendants));
    }
}
