package org.paifang.bank.merchants.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.bank.merchants.internal.domain.Bank.FUJIAN;
import static org.paifang.bank.merchants.internal.domain.Bank.HEAD;
import static org.paifang.bank.merchants.internal.domain.Bank.SECOND;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.bank.merchants.internal.domain.ApplicationDesk.Activation;
import org.paifang.bank.merchants.internal.domain.Evidence.Checked;
import org.paifang.bank.merchants.internal.domain.Intake.Submitted;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.text.Reason;

class ApplicationsTest {

    private static final Activation NOT_NEEDED = new Activation.Refused(Reason.of(ApplicationDesk.CODE_NOT_NEEDED));

    private static final byte[] PDF = "%PDF-1.7 sample".getBytes(StandardCharsets.US_ASCII);

    private final Bank bank = new Bank();
    private final Intake intake = bank.intake();
    private final ApplicationDesk desk = bank.applicationDesk(bank.approvals(bank.accept(), 0));

    static ApplicationForm form(String kind, String branch) {
        return new ApplicationForm(
                "Tea house 茶館",
                kind,
                branch,
                "91350200MA2XXXXXXX",
                "Sample Person",
                "+86 592 000 0000",
                "sample@example.com",
                Set.of(PaymentMethod.QR, PaymentMethod.POS));
    }

    static Evidence pdf() {
        return ((Checked.Good) Evidence.check("licence.pdf", PDF)).evidence();
    }

    private Submitted.Taken taken(String branch) {
        return (Submitted.Taken) intake.submit(form("POS", branch), List.of(pdf()));
    }

    // ---- handing in, and following ----

    @Test
    void whoHandsInGetsANumberAndASecretAndWithBothReadsHowFarItIs() {
        var taken = taken("福建/廈門市");
        assertThat(taken.number()).matches("A260310\\d{6}");
        assertThat(taken.secret()).matches("[2-9A-Z]{12}");
        assertThat(intake.follow(taken.number(), taken.secret())).isPresent();
        assertThat(intake.follow(
                        " " + taken.number().toLowerCase(Locale.ROOT) + " ",
                        taken.secret().substring(0, 4) + "-" + taken.secret().substring(4)))
                .isPresent();
        assertThat(bank.audit.deeds()).containsExactly("stranger merchants.apply " + taken.number());
    }

    @Test
    void aNumberWithoutItsSecretSaysNothing() {
        var one = taken("福建/廈門市");
        var other = taken("福建/廈門市");
        assertThat(intake.follow(one.number(), other.secret())).isEmpty();
        assertThat(intake.follow(one.number(), "")).isEmpty();
        assertThat(intake.follow("A260310000000", one.secret())).isEmpty();
        assertThat(bank.applications.secretHash(one.number()).orElseThrow()).doesNotContain(one.secret());
    }

    @Test
    void anApplicationOnPaperIsEnteredOnce() {
        assertThat(intake.enter("PAPER1", form("POS", "福建/廈門市"))).isEmpty();
        assertThat(intake.enter("PAPER1", form("POS", "廣東/深圳市"))).isEmpty();
        assertThat(desk.find(HEAD, "PAPER1").orElseThrow().form().branch()).isEqualTo("福建/廈門市");
        assertThat(intake.follow("PAPER1", "")).isEmpty();
        assertThat(intake.enter("paper 2", form("POS", "福建/廈門市"))).isPresent();
        assertThat(intake.enter("PAPER2", form("POS", "福建"))).isPresent();
        assertThat(bank.applications.waiting()).isEqualTo(1);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceByField() {
        var form = new ApplicationForm("", "SHOP", "x", "1", "", "call me", "nobody", Set.of());
        var refused = (Submitted.Refused) intake.submit(form, List.of());
        assertThat(refused.problems().keySet())
                .containsExactlyInAnyOrder(
                        "name", "kind", "branch", "methods", "licence", "contact", "phone", "mail", "files");
        assertThat(bank.applications.waiting()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "5, true", "6, false"})
    void anApplicationHasOneToFiveFiles(int files, boolean good) {
        var submitted = intake.submit(form("POS", "福建/廈門市"), Collections.nCopies(files, pdf()));
        assertThat(submitted instanceof Submitted.Taken).isEqualTo(good);
    }

    // ---- files ----

    @ParameterizedTest
    @CsvSource({
        "licence.pdf, %PDF-1.4 x, licence.pdf",
        "licence.html, %PDF-1.4 x, licence.html.pdf",
        "../../etc/passwd, %PDF-1.4 x, passwd.pdf",
        "'C:\\me\\a<b>.pdf', %PDF-1.4 x, a_b_.pdf",
        "picture.svg, '<svg onload=x>', ",
        "licence.pdf, '<html>', ",
        "licence.pdf, %PDF, "
    })
    void aFileIsWhatItsContentSays(String name, String content, String kept) {
        var checked = Evidence.check(name, content.getBytes(StandardCharsets.US_ASCII));
        if (kept == null) {
            assertThat(((Checked.Bad) checked).reason().code()).isEqualTo(Evidence.WRONG_TYPE);
        } else {
            assertThat(((Checked.Good) checked).evidence().name()).isEqualTo(kept);
            assertThat(((Checked.Good) checked).evidence().type()).isEqualTo(Evidence.Type.PDF);
        }
    }

    @Test
    void picturesAreKnownByTheirFirstBytes() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
        var jpeg = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
        assertThat(((Checked.Good) Evidence.check("a.png", png)).evidence().type())
                .isEqualTo(Evidence.Type.PNG);
        assertThat(((Checked.Good) Evidence.check("a.jpeg", jpeg)).evidence().name())
                .isEqualTo("a.jpeg");
    }

    @ParameterizedTest
    @CsvSource({"0, evidence.empty", "4194304, ''", "4194305, evidence.too-large"})
    void aFileHasAtMostFourMegabytes(int bytes, String reason) {
        var checked = Evidence.check("a.pdf", Arrays.copyOf(bytes == 0 ? new byte[0] : PDF, bytes));
        assertThat(checked instanceof Checked.Bad bad ? bad.reason().code() : "")
                .isEqualTo(reason);
    }

    // ---- the bank ----

    @Test
    void aBranchReadsTheApplicationsOfItsOwnAlone() {
        var own = taken("福建/廈門市");
        var other = taken("廣東/深圳市");
        assertThat(desk.page(FUJIAN, Optional.empty(), null, 10))
                .extracting(Application::number)
                .containsExactly(own.number());
        assertThat(desk.page(HEAD, Optional.empty(), null, 10)).hasSize(2);
        assertThat(desk.find(FUJIAN, other.number())).isEmpty();
        assertThat(desk.file(FUJIAN, other.number(), 1)).isEmpty();
        assertThat(desk.file(FUJIAN, own.number(), 1)).isPresent();
        assertThat(desk.file(FUJIAN, own.number(), 2)).isEmpty();
        assertThat(desk.reject(FUJIAN, other.number(), "no").orElseThrow().code())
                .isEqualTo(AcceptCommand.APPLICATION_UNKNOWN);
        assertThat(((Asked.Refused) desk.accept(FUJIAN, other.number(), "200009", "k"))
                        .reason()
                        .code())
                .isEqualTo(AcceptCommand.APPLICATION_UNKNOWN);
    }

    @Test
    void everyMethodAsksForItsRight() {
        var number = taken("福建/廈門市").number();
        bank.access.set("merchants.review", Verdict.NOT_PERMITTED);
        bank.access.set("merchants.activate", Verdict.NOT_PERMITTED);
        assertThatThrownBy(() -> desk.page(HEAD, Optional.empty(), null, 1)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.find(HEAD, number)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.file(HEAD, number, 1)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.accept(HEAD, number, "200002", "k")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.reject(HEAD, number, "no")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.activate(HEAD, number)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void anAcceptedApplicationIsAMerchantWithAFirstOperatorWhoHoldsWhatItsEditionHas() {
        var approvals = bank.approvals(bank.accept(), 1);
        var careful = bank.applicationDesk(approvals);
        var number = taken("福建/廈門市").number();
        var waiting = (Asked.Waiting) careful.accept(HEAD, number, "200002", "k");
        assertThat(bank.directory.merchant(new MerchantNo("200002"))).isEmpty();
        approvals.approve(SECOND, waiting.approval().id(), waiting.approval().fingerprint(), "");

        assertThat(bank.directory
                        .merchant(new MerchantNo("200002"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Tea house 茶館");
        var first = bank.directory
                .operator(new OperatorId(new MerchantNo("200002"), "01"))
                .orElseThrow();
        assertThat(first.name()).isEqualTo("Sample Person");
        assertThat(first.permissions()).containsExactly(new PermissionId("mpos.view"));
        var decided = careful.find(HEAD, number).orElseThrow();
        assertThat(decided.state()).isEqualTo(Application.State.ACCEPTED);
        assertThat(bank.audit.deeds()).contains("bank-01 merchants.accept " + number);
    }

    @Test
    void whatACrashCutOffIsEndedByTheNextCall() {
        var number = taken("福建/廈門市").number();
        var command = bank.accept();
        var content = AcceptCommand.content(number, "200002").write();
        var one = command.execute(HEAD, content, "k");
        assertThat(command.execute(HEAD, content, "k")).isEqualTo(one);
        assertThat(bank.audit.entries().stream().filter(entry -> entry.action().equals("merchants.accept")))
                .hasSize(1);
        var other = AcceptCommand.content(number, "200003").write();
        assertThat(command.tryOut(HEAD, other).toString()).contains(AcceptCommand.APPLICATION_DECIDED);
    }

    @Test
    void theFirstOperatorGetsACodeUntilThereIsAPassword() {
        var number = taken("福建/廈門市").number();
        assertThat(desk.activate(HEAD, number)).isEqualTo(NOT_NEEDED);
        desk.accept(HEAD, number, "200002", "k");
        assertThat(desk.needsCode(HEAD, desk.find(HEAD, number).orElseThrow())).isTrue();
        bank.identity.doubt();
        assertThat(desk.activate(HEAD, number)).isEqualTo(new Activation.Refused(Reason.of(Identity.AGAIN)));
        bank.identity.prove();
        assertThat(desk.activate(HEAD, number)).isInstanceOfSatisfying(Activation.Code.class, issued -> assertThat(
                        issued.code().code())
                .isEqualTo("CODE-200002-01"));
        assertThat(bank.audit.deeds()).endsWith("bank-01 merchants.activate 200002-01");
        assertThat(bank.audit.entries().toString()).doesNotContain("CODE-");
        bank.setPassword(new OperatorId(new MerchantNo("200002"), "01"), "a password".toCharArray());
        assertThat(desk.activate(HEAD, number)).isEqualTo(NOT_NEEDED);
    }

    @ParameterizedTest
    @CsvSource({"0, merchants.comment-missing", "1, ''", "500, ''", "501, merchants.comment-too-long"})
    void whoeverRejectsSaysWhy(int length, String reason) {
        var number = taken("福建/廈門市").number();
        assertThat(desk.reject(HEAD, number, "x".repeat(length))
                        .map(one -> one.code())
                        .orElse(""))
                .isEqualTo(reason);
    }

    @Test
    void whatIsDecidedStaysDecided() {
        var taken = taken("福建/廈門市");
        assertThat(desk.reject(HEAD, taken.number(), "The licence is another one's."))
                .isEmpty();
        assertThat(desk.reject(HEAD, taken.number(), "again").orElseThrow().code())
                .isEqualTo(AcceptCommand.APPLICATION_DECIDED);
        assertThat(((Asked.Refused) desk.accept(HEAD, taken.number(), "200002", "k"))
                        .reason()
                        .code())
                .isEqualTo(AcceptCommand.APPLICATION_DECIDED);
        var read = intake.follow(taken.number(), taken.secret()).orElseThrow();
        assertThat(read.decision().orElseThrow().comment()).isEqualTo("The licence is another one's.");
    }
}
