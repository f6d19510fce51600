package org.paifang.platform.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.Samples;

class AccessQuestionsTest {

    private static final PermissionId VIEW = new PermissionId("query.view");
    private static final MenuItem ITEM =
            new MenuItem(new ItemId("query.transactions"), "transactions", "search", "money", 1, VIEW);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final FakeAccessPolicy policy = FakeAccessPolicy.denyingAll();
    private AccessQuestions questions = questions(List.of());

    @BeforeEach
    void theSupervisorSeesOneItem() {
        var descriptor = new FunctionDescriptor(
                new FunctionId("query"), Set.of(Edition.ONLINE), List.of(ITEM), List.of(VIEW), List.of());
        var function =
                new InstalledFunction(descriptor, Messages.beside(AccessQuestionsTest.class), "some.bundle", "1.0.0");
        questions =
                questions(List.of(new EffectiveMenu.Group("money", List.of(new EffectiveMenu.Entry(ITEM, function)))));
    }

    private AccessQuestions questions(List<EffectiveMenu.Group> menu) {
        EffectiveMenu ofTheSupervisor =
                caller -> caller.operator().equals(Samples.SUPERVISOR.operator()) ? menu : List.of();
        return new AccessQuestions(directory(), ofTheSupervisor, policy);
    }

    private static FakeDirectory directory() {
        return FakeDirectory.withSamples().add(Samples.operator("100001-01")).add(Samples.operator("100001-02"));
    }

    @Test
    void theMenuIsPrintedWithGroupsAddressesAndTitles() {
        assertThat(questions.menu(List.of("100001-01"), out)).isZero();
        assertThat(printed()).containsPattern("money\\R +query.transactions +/transactions +Transactions");
    }

    @Test
    void anEmptyMenuIsSaid() {
        assertThat(questions.menu(List.of("100001-02"), out)).isZero();
        assertThat(printed()).contains("100001-02 sees an empty menu.");
    }

    @ParameterizedTest
    @CsvSource({"nobody, merchantNo-operatorNo", "999999-01, There is no operator 999999-01"})
    void anUnknownOperatorIsAnError(String written, String answer) {
        assertThat(questions.menu(List.of(written), out)).isNotZero();
        assertThat(printed()).contains(answer);
    }

    @Test
    void theDecisiveLayerIsMarked() {
        policy.set("query.transactions", Verdict.SWITCHED_OFF);
        assertThat(questions.explain(List.of("100001-02", "query.transactions"), out))
                .isZero();
        assertThat(printed())
                .contains("100001-02 does not see query.transactions: SWITCHED_OFF, decided by test")
                .containsPattern("\\* test +SWITCHED_OFF");
    }

    @ParameterizedTest
    @CsvSource({"nobody, query.transactions, merchantNo-operatorNo", "100001-01, transactions, function.item"})
    void aMisspeltQuestionSaysHowToAsk(String operator, String item, String answer) {
        assertThat(questions.explain(List.of(operator, item), out)).isEqualTo(ConsoleCommand.MISUSED);
        assertThat(printed()).contains(answer);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
