package org.paifang.bank.merchants.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.bank.merchants.internal.domain.Bank.FUJIAN;
import static org.paifang.bank.merchants.internal.domain.Bank.HEAD;
import static org.paifang.bank.merchants.internal.domain.Bank.SECOND;
import static org.paifang.bank.merchants.internal.domain.Bank.SHENZHEN;
import static org.paifang.bank.merchants.internal.domain.Bank.XIAMEN;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.payments.api.Contracts;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.Samples;

class MerchantDeskTest {

    private static final MerchantForm NEW = new MerchantForm("200002", " New shop ", "POS", "福建/福州市", "CNY");

    private final Bank bank = new Bank();
    private final MerchantDesk desk = bank.desk(bank.approvals(bank.change(), 0));

    // ---- who sees what ----

    @Test
    void theHeadOfficeSeesAllMerchantsAndABranchItsOwnAlone() {
        assertThat(desk.page(HEAD, MerchantFilter.ALL, null, 10)).containsExactly(SHENZHEN, XIAMEN);
        assertThat(desk.page(FUJIAN, MerchantFilter.ALL, null, 10)).containsExactly(XIAMEN);
        assertThat(desk.count(FUJIAN, MerchantFilter.ALL)).isEqualTo(1);
        assertThat(desk.exportPage(FUJIAN, MerchantFilter.ALL, null, 10)).containsExactly(XIAMEN);
    }

    @Test
    void aMerchantOfAnotherBranchIsAsIfItDidNotExist() {
        assertThat(desk.find(FUJIAN, "100001"))
                .isEqualTo(desk.find(FUJIAN, "999999"))
                .isEmpty();
        bank.put(HEAD, SHENZHEN.no(), 0, Bank.terms("6222000000001234"));
        assertThat(desk.contract(FUJIAN, SHENZHEN.no())).isEmpty();
        assertThat(desk.contract(HEAD, SHENZHEN.no())).hasSize(1);
        var filter = new MerchantFilter("", Optional.empty(), Optional.empty(), Optional.of(new Branch("廣東", "")));
        assertThat(desk.page(FUJIAN, filter, null, 10)).isEmpty();
    }

    @Test
    void aBranchChangesNothingOfAnother() {
        var other = new MerchantForm("100001", "Mine now", "B2C", "福建/廈門市", "CNY");
        assertThat(refusal(desk.change(FUJIAN, other, "k"))).isEqualTo(ChangeCommand.UNKNOWN);
        var away = new MerchantForm("200001", "Sample shop", "POS", "廣東/深圳市", "CNY");
        assertThat(refusal(desk.change(FUJIAN, away, "l"))).isEqualTo(ChangeCommand.OTHER_BRANCH);
        var state = bank.desk(bank.approvals(bank.state(), 0));
        assertThat(refusal(state.turn(FUJIAN, SHENZHEN.no(), MerchantState.CLOSED, "why", "m")))
                .isEqualTo(ChangeCommand.UNKNOWN);
        var contract = bank.desk(bank.approvals(bank.contract(), 0));
        assertThat(refusal(contract.agree(FUJIAN, SHENZHEN.no(), 0, Bank.terms("6222000000001234"), "n")))
                .isEqualTo(ChangeCommand.UNKNOWN);
        assertThat(bank.directory.merchant(SHENZHEN.no())).contains(SHENZHEN);
        assertThat(bank.audit.entries()).isEmpty();
    }

    @Test
    void aBranchNeitherKnowsOfNorAgreesToWhatIsAboutAnother() {
        var theirs = new MerchantForm("100001", "Shop", "B2C", "廣東/深圳市", "CNY");
        var away = new MerchantForm("200001", "Sample shop", "POS", "廣東/深圳市", "CNY");
        var own = new MerchantForm("200001", "Other name", "POS", "福建/廈門市", "CNY");
        var beyond = Map.of(
                ChangeCommand.content(theirs, false), bank.change(),
                ChangeCommand.content(theirs, true), bank.change(),
                ChangeCommand.content(away, false), bank.change(),
                StateCommand.content(SHENZHEN.no(), MerchantState.CLOSED, "why"), bank.state(),
                ContractCommand.content(SHENZHEN.no(), 0, "draft"), bank.contract());
        beyond.forEach((content, command) -> {
            assertThat(command.concerns(FUJIAN, content.write())).isFalse();
            assertThat(command.concerns(HEAD, content.write())).isTrue();
        });
        assertThat(bank.change()
                        .concerns(FUJIAN, ChangeCommand.content(own, false).write()))
                .isTrue();
        var state = StateCommand.content(XIAMEN.no(), MerchantState.CLOSED, "why");
        assertThat(bank.state().concerns(FUJIAN, state.write())).isTrue();
    }

    @Test
    void anOperatorWhomNobodyKnowsSeesNothing() {
        var nobody = Samples.caller("bank-99");
        assertThat(desk.page(nobody, MerchantFilter.ALL, null, 10)).isEmpty();
    }

    @Test
    void everyMethodAsksForItsRight() {
        for (var right : List.of("view", "edit", "state", "contract", "export")) {
            bank.access.set("merchants." + right, Verdict.NOT_PERMITTED);
        }
        assertThatThrownBy(() -> desk.page(HEAD, MerchantFilter.ALL, null, 10)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.count(HEAD, MerchantFilter.ALL)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.exportPage(HEAD, MerchantFilter.ALL, null, 10))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.find(HEAD, "100001")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.create(HEAD, NEW, "k")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.change(HEAD, NEW, "k")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.turn(HEAD, XIAMEN.no(), MerchantState.CLOSED, "why", "k"))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.agree(HEAD, XIAMEN.no(), 0, Bank.terms("6222000000001234"), "k"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void fiveThousandMerchantsOfABranchAreReadPageByPageEachOnce() {
        for (var i = 0; i < 5_000; i++) {
            bank.directory.add(Bank.merchant(Integer.toString(300_000 + i), "Shop " + i, "POS", "福建/泉州市"));
        }
        var read = new ArrayList<Merchant>();
        @Nullable MerchantNo after = null;
        List<Merchant> page;
        do {
            page = desk.page(FUJIAN, MerchantFilter.ALL, after, 300);
            read.addAll(page);
            after = page.isEmpty() ? after : page.get(page.size() - 1).no();
        } while (!page.isEmpty());
        assertThat(read).hasSize(5_001).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.comparing(Merchant::no));
        assertThat(desk.page(FUJIAN, MerchantFilter.ALL, null, 100_000)).hasSize(MerchantDesk.MAXIMUM_PAGE);
    }

    @ParameterizedTest
    @CsvSource({"2000, 200001", "SHOP, 200001", "示例網, 100001", "' net ', 100001", "00001, ''", "'', '100001,200001'"})
    void aMerchantIsFoundByTheBeginningOfItsNumberOrAPartOfItsName(String text, String numbers) {
        var filter = new MerchantFilter(text, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(desk.page(HEAD, filter, null, 10).stream()
                        .map(one -> one.no().value())
                        .collect(Collectors.joining(",")))
                .isEqualTo(numbers);
    }

    // ---- created and changed ----

    @Test
    void aMerchantIsCreatedOnceWhateverIsClickedTwiceAndWrittenDown() {
        assertThat(desk.create(HEAD, NEW, "k")).isEqualTo(new Asked.Done("200002"));
        assertThat(desk.create(HEAD, NEW, "k")).isEqualTo(new Asked.Done("200002"));
        var made = desk.find(HEAD, "200002").orElseThrow();
        assertThat(made.name()).isEqualTo("New shop");
        assertThat(made.state()).isEqualTo(MerchantState.ACTIVE);
        assertThat(bank.audit.deeds()).containsExactly("bank-01 merchants.create 200002");
        assertThat(bank.audit.entries().get(0).merchant()).isEqualTo(made.no());
    }

    @Test
    void aNumberIsOneMerchants() {
        var taken = new MerchantForm("200001", "Another", "POS", "福建/廈門市", "CNY");
        assertThat(refusal(desk.create(HEAD, taken, "k"))).isEqualTo(ChangeCommand.NUMBER_TAKEN);
        assertThat(desk.freeNumber(HEAD, MerchantKind.POS)).isEqualTo("200002");
        assertThat(desk.freeNumber(HEAD, MerchantKind.B2B)).isEqualTo("100002");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ab, Name, POS, 福建/廈門市, CNY, merchants.number-invalid",
                "bank, Name, POS, 福建/廈門市, CNY, merchants.number-invalid",
                "200003, ' ', POS, 福建/廈門市, CNY, merchants.name-missing",
                "200003, Name, SHOP, 福建/廈門市, CNY, merchants.kind-missing",
                "200003, Name, POS, 福建, CNY, merchants.branch-missing",
                "200003, Name, POS, 福建/長沙市, CNY, merchants.branch-missing",
                "200003, Name, POS, 'a|b', CNY, merchants.branch-missing",
                "200003, Name, POS, 福建/廈門市, XYZ, merchants.currency-unknown"
            })
    void whatIsWrittenWrongIsRefusedWithWhatToDo(
            String no, String name, String kind, String branch, String currency, String reason) {
        var form = new MerchantForm(no, name, kind, branch, currency);
        assertThat(refusal(desk.create(HEAD, form, "k"))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"100, ''", "101, merchants.name-too-long"})
    void aNameHasAtMost100Characters(int length, String reason) {
        var form = new MerchantForm("200003", "x".repeat(length), "POS", "福建/廈門市", "CNY");
        assertThat(refusal(desk.create(HEAD, form, "k"))).isEqualTo(reason);
    }

    @Test
    void aMerchantStaysInItsEditionAndKeepsItsState() {
        bank.directory.add(XIAMEN.in(MerchantState.SUSPENDED));
        var online = new MerchantForm("200001", "Name", "B2C", "福建/廈門市", "CNY");
        assertThat(refusal(desk.change(HEAD, online, "k"))).isEqualTo(ChangeCommand.OTHER_EDITION);
        var individual = new MerchantForm("200001", "Name", "INDIVIDUAL", "福建/泉州市", "USD");
        assertThat(desk.change(HEAD, individual, "l")).isInstanceOf(Asked.Done.class);
        var now = desk.find(HEAD, "200001").orElseThrow();
        assertThat(now.state()).isEqualTo(MerchantState.SUSPENDED);
        assertThat(now.currency()).isEqualTo(XIAMEN.currency());
        assertThat(now.kind()).isEqualTo("INDIVIDUAL");
    }

    @Test
    void whatNeedsASecondPersonIsDoneWhenTheyAgreeAndOnceAtATime() {
        var approvals = bank.approvals(bank.change(), 1);
        var careful = bank.desk(approvals);
        var first = (Asked.Waiting) careful.create(HEAD, NEW, "k");
        assertThat(careful.find(HEAD, "200002")).isEmpty();
        assertThat(careful.create(HEAD, NEW, "another")).isEqualTo(first);
        assertThat(agree(approvals, first)).isInstanceOf(Approvals.Decision.Taken.class);
        assertThat(careful.find(HEAD, "200002")).isPresent();
    }

    @Test
    void whatBecameAnotherMeanwhileHasAnotherFingerprint() {
        var command = bank.change();
        var content = ChangeCommand.content(new MerchantForm("200001", "Other", "POS", "福建/廈門市", "CNY"), false)
                .write();
        var before = command.tryOut(HEAD, content);
        bank.directory.add(XIAMEN.in(MerchantState.SUSPENDED));
        assertThat(command.tryOut(HEAD, content)).isNotEqualTo(before);
    }

    // ---- states ----

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, SUSPENDED, ''",
        "ACTIVE, CLOSED, ''",
        "ACTIVE, ACTIVE, ",
        "SUSPENDED, ACTIVE, ''",
        "SUSPENDED, CLOSED, ''",
        "CLOSED, ACTIVE, merchants.is-closed",
        "CLOSED, SUSPENDED, merchants.is-closed"
    })
    void aClosedMerchantIsNeverOpenedAgain(MerchantState from, MerchantState to, String reason) {
        bank.directory.add(XIAMEN.in(from));
        var state = bank.desk(bank.approvals(bank.state(), 0));
        var asked = state.turn(HEAD, XIAMEN.no(), to, "for a test", "k");
        assertThat(refusal(asked)).isEqualTo(reason == null ? "" : reason);
        if ("".equals(reason)) {
            assertThat(bank.directory.merchant(XIAMEN.no())).contains(XIAMEN.in(to));
            assertThat(bank.audit.entries()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, merchants.why-missing", "1, ''", "300, ''", "301, merchants.why-too-long"})
    void aReasonHas1To300Characters(int length, String reason) {
        var state = bank.desk(bank.approvals(bank.state(), 0));
        assertThat(refusal(state.turn(HEAD, XIAMEN.no(), MerchantState.SUSPENDED, "x".repeat(length), "k")))
                .isEqualTo(reason);
    }

    // ---- the contract ----

    @Test
    void theNumberOfAnAccountIsKeptNeitherInTheApprovalNorInTheAudit() {
        var approvals = bank.approvals(bank.contract(), 1);
        var careful = bank.desk(approvals);
        var waiting = (Asked.Waiting) careful.agree(HEAD, XIAMEN.no(), 0, Bank.terms("6222000000001234"), "k");
        assertThat(waiting.approval().toString()).contains("1234").doesNotContain("6222000000001234");
        agree(approvals, waiting);
        assertThat(careful.contract(HEAD, XIAMEN.no())).hasSize(1);
        assertThat(bank.audit.entries().toString()).contains("1234").doesNotContain("6222000000001234");
        assertThat(bank.drafts).isEmpty();
    }

    @Test
    void aContractThatSomebodyElseChangedMeanwhileIsNotWrittenOver() {
        var contract = bank.desk(bank.approvals(bank.contract(), 0));
        assertThat(contract.agree(HEAD, XIAMEN.no(), 0, Bank.terms("6222000000001234"), "k"))
                .isInstanceOf(Asked.Done.class);
        assertThat(refusal(contract.agree(SECOND, XIAMEN.no(), 0, Bank.terms("6222000000009999"), "l")))
                .isEqualTo(Contracts.CHANGED_MEANWHILE);
        assertThat(bank.drafts).isEmpty();
    }

    @Test
    void aVersionThatACallBeforeACrashHasMadeIsFoundDone() {
        var command = bank.contract();
        bank.drafts.put("d", Bank.terms("6222000000001234"));
        var content = ContractCommand.content(XIAMEN.no(), 0, "d").write();
        assertThat(command.execute(HEAD, content, "k")).isEqualTo(new Effect.Done("200001"));
        assertThat(command.execute(HEAD, content, "k")).isEqualTo(new Effect.Done("200001"));
        assertThat(bank.versions(XIAMEN.no())).hasSize(1);
    }

    private static Approvals.Decision agree(FakeApprovals approvals, Asked.Waiting waiting) {
        return approvals.approve(
                SECOND, waiting.approval().id(), waiting.approval().fingerprint(), "");
    }

    private static String refusal(Asked asked) {
        return asked instanceof Asked.Refused refused ? refused.reason().code() : "";
    }
}
