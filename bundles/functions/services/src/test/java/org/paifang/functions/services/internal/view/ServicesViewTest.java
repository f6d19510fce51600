package org.paifang.functions.services.internal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.functions.services.internal.domain.Counter.APPLICANT;
import static org.paifang.functions.services.internal.domain.Counter.CLERK;
import static org.paifang.functions.services.internal.domain.Counter.CODES;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paifang.functions.services.internal.ServicesFunction;
import org.paifang.functions.services.internal.domain.Counter;
import org.paifang.functions.services.internal.domain.ServiceRights;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.ui.api.OpenPages;

/** What a merchant sees of services, and what it can do about them. */
class ServicesViewTest {

    private final UI ui = new UI();
    private final Counter counter = new Counter();
    private final OpenPages pages = new OpenPages();
    private final FakeViewSession session = FakeViewSession.of(new ServicesFunction().messages());
    private final ServicesView view = new ServicesView(counter.desk, pages, session);

    @BeforeEach
    void open() {
        UI.setCurrent(ui);
        ui.add(view);
        session.runBackground();
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    private ServiceCard card() {
        return Objects.requireNonNull(view.cards.get(CODES));
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }

    private void click(Button button) {
        button.click();
        session.runBackground();
        session.runBackground();
    }

    @Test
    void aServiceIsCalledAsItsFunctionCallsItself() {
        assertThat(text()).contains("Collect by code", "What Collect by code is for", "Can be applied for");
        assertThat(card().apply.isVisible()).isTrue();
        assertThat(card().withdraw.isVisible()).isFalse();
    }

    @Test
    void anApplicationIsSentWithAWordAndWaits() {
        click(card().apply);
        card().comment.setValue("for the stall");
        click(card().send);

        assertThat(counter.offer(CODES).application())
                .hasValueSatisfying(
                        one -> assertThat(one.steps().get(0).comment()).isEqualTo("for the stall"));
        assertThat(text()).contains("The application for Collect by code is with the bank", "The bank looks at it");
        assertThat(card().apply.isVisible()).isFalse();
        assertThat(card().withdraw.isVisible()).isTrue();
    }

    @Test
    void theAnswerOfTheBankIsThereByItself() {
        var application = counter.applied();
        counter.approvals.reject(CLERK, application.id(), "no licence for it");

        pages.tell(APPLICANT.merchant());
        session.runBackground();

        assertThat(text()).contains("The bank said no on", "no licence for it");
        assertThat(card().apply.isVisible()).isTrue();
    }

    @Test
    void whatWasSaidOfTheSendingGoesWithTheAnswer() {
        click(card().apply);
        click(card().send);
        assertThat(view.notice.isVisible()).isTrue();

        counter.agree(counter.offer(CODES).application().orElseThrow());
        pages.tell(APPLICANT.merchant());
        session.runBackground();

        assertThat(view.notice.isVisible()).isFalse();
    }

    @Test
    void whatIsTypedStaysWhileSomethingElseChanges() {
        click(card().apply);
        card().comment.setValue("for the stall");

        pages.tell(APPLICANT.merchant());
        session.runBackground();

        assertThat(card().comment.getValue()).isEqualTo("for the stall");
        assertThat(card().send.isVisible()).isTrue();
    }

    @Test
    void whatIsSwitchedOnLeadsThere() {
        session.open(Counter.CODES_ITEM, "/codes");
        counter.agree(counter.applied());

        view.read();
        session.runBackground();

        assertThat(text()).contains("In use");
        assertThat(card().open.getHref()).isEqualTo("/codes");
        assertThat(card().open.isVisible()).isTrue();
        assertThat(card().apply.isVisible()).isFalse();
    }

    @Test
    void whoeverMayNotUseWhatIsOnReadsWhomToAsk() {
        counter.agree(counter.applied());

        view.read();
        session.runBackground();

        assertThat(text()).contains("Ask whoever gives rights in your house");
        assertThat(card().open.isVisible()).isFalse();
    }

    @Test
    void anApplicationIsTakenBack() {
        counter.applied();
        view.read();
        session.runBackground();

        click(card().withdraw);

        assertThat(text()).contains("The application for Collect by code is taken back");
        assertThat(card().apply.isVisible()).isTrue();
    }

    @Test
    void aSecondApplicationIsRefusedWithWhatToDo() {
        click(card().apply);
        counter.applied();

        click(card().send);

        assertThat(text()).contains("One application for Collect by code waits already. Wait for");
    }

    @Test
    void whoeverLostTheRightReadsThatAndWhomToAsk() {
        counter.access.set(APPLICANT, ServiceRights.APPLY.value(), Verdict.NOT_PERMITTED);

        click(card().apply);
        click(card().send);

        assertThat(text()).contains("You do not have the right to open this");
    }

    @Test
    void itSpeaksThePagesLanguage() {
        session.speak(Languages.TRADITIONAL_CHINESE);
        assertThat(text()).contains("繁 Collect by code", "可申請");

        session.speak(Languages.SIMPLIFIED_CHINESE);
        assertThat(text()).contains("简 Collect by code", "可申请");
    }

    @Test
    void whereNothingIsOfferedThePageSaysWhomToAsk() {
        counter.functions.remove(CODES);
        view.read();
        session.runBackground();

        assertThat(text()).contains("There is nothing to apply for");
    }

    @Test
    void theAddressOfAServiceShowsWhichIsMeant() {
        view.addressChanged(List.of("codes"));
        assertThat(card().hasClassName("ps-wanted")).isTrue();

        view.addressChanged(List.of());
        assertThat(card().hasClassName("ps-wanted")).isFalse();
    }
}
