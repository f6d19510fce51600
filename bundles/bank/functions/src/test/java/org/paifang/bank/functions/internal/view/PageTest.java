package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.paifang.bank.functions.internal.FunctionsFunction;
import org.paifang.bank.functions.internal.domain.Agreements;
import org.paifang.bank.functions.internal.domain.ChangeCommand;
import org.paifang.bank.functions.internal.domain.ChangeRequests;
import org.paifang.bank.functions.internal.domain.FakeEngine;
import org.paifang.bank.functions.internal.domain.FunctionDesk;
import org.paifang.bank.functions.internal.domain.FunctionRights;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.Samples;

/** A page of the bank's operator 01, with an engine in memory. */
abstract class PageTest {

    static final FunctionId COUPONS = new FunctionId("coupons");

    final FakeEngine engine = new FakeEngine();
    final FakeAccessPolicy access = FakeAccessPolicy.denyingAll()
            .set("functions.view", Verdict.ALLOWED)
            .set("functions.change", Verdict.ALLOWED);
    Bands bands = Bands.NOBODY;
    Agreements agreed = (maker, subject, digest) -> Optional.empty();
    final ChangeCommand command = new ChangeCommand(
            engine, (merchant, kind) -> bands, (maker, subject, digest) -> agreed.find(maker, subject, digest));
    final FakeApprovals approvals = new FakeApprovals(command, Clock.fixed(FakeEngine.NOON, ZoneOffset.UTC));
    final AtomicInteger keys = new AtomicInteger();
    final ChangeRequests requests =
            new ChangeRequests((merchant, kind) -> bands, approvals, () -> "key-" + keys.incrementAndGet());
    final FunctionDesk desk =
            new FunctionDesk(access, engine, engine, engine, FakeDirectory.withSamples(), engine::openPages, requests);
    final FakeViewSession session = FakeViewSession.of(
                    Samples.caller("bank-01"),
                    Samples.merchant("bank", Edition.BANK, "BANK"),
                    new FunctionsFunction(engine).messages())
            .open(FunctionRights.LIST_ITEM, "/functions")
            .open(new ItemId("approvals.inbox"), "/approvals");
    final FunctionsView view = new FunctionsView(desk, session);
    private final UI page = new UI();

    @BeforeEach
    void openPage() {
        UI.setCurrent(page);
        page.add(view);
    }

    @AfterEach
    void closePage() {
        UI.setCurrent(null);
    }

    /** Goes to an address below the function's path, and lets the background work. */
    void go(String... segments) {
        view.addressChanged(List.of(segments));
        session.runBackground();
    }

    String text() {
        return text(view);
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    List<String> links() {
        return descendants(view.getElement())
                .filter(element -> !element.isTextNode() && element.getTag().equals("a"))
                .map(element -> element.getAttribute("href"))
                .toList();
    }

    private static Stream<Element> descendants(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(PageTest::descendants));
    }
}
