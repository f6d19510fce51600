package org.paifang.bank.merchants.internal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.bank.merchants.internal.domain.Bank.FUJIAN;
import static org.paifang.bank.merchants.internal.domain.Bank.HEAD;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paifang.bank.merchants.internal.MerchantsFunction;
import org.paifang.bank.merchants.internal.domain.Application;
import org.paifang.bank.merchants.internal.domain.Bank;
import org.paifang.bank.merchants.internal.domain.Evidence;
import org.paifang.bank.merchants.internal.domain.MerchantKind;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.FakePublicSession;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.Samples;

class ViewsTest {

    private static final byte[] PDF = "%PDF-1.7 sample".getBytes(StandardCharsets.US_ASCII);

    private final Bank bank = new Bank();
    private final FakeViewSession session = FakeViewSession.of(HEAD, Samples.ONLINE, new MerchantsFunction().messages())
            .open(MerchantRights.LIST_ITEM, "merchants")
            .open(MerchantRights.APPLICATIONS_ITEM, "applications");
    private final FakePublicSession visitor = FakePublicSession.of(new MerchantsFunction().messages());

    /** Held here: Flow holds it weakly. */
    private final UI page = new UI();

    @BeforeEach
    void open() {
        UI.setCurrent(page);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void everyPageOfAMerchantSpeaksEveryLanguage() {
        bank.put(HEAD, Bank.XIAMEN.no(), 0, Bank.terms("6222000000001234"));
        var view = new MerchantsView(bank.desk(bank.approvals(bank.change(), 0)), session);
        for (var language : Languages.ALL) {
            session.speak(language);
            for (var place : List.of(
                    List.<String>of(),
                    List.of("new"),
                    List.of("200001"),
                    List.of("200001", "edit"),
                    List.of("200001", "contract"),
                    List.of("200001", "suspend"),
                    List.of("200001", "resume"),
                    List.of("200001", "close"),
                    List.of("999999"),
                    List.of("200001", "nothing"))) {
                view.addressChanged(place);
                assertThat(text(view)).as("%s in %s", place, language).isNotBlank();
            }
        }
        view.addressChanged(List.of("200001"));
        assertThat(text(view)).contains("************1234").doesNotContain("6222");
    }

    @Test
    void whoMayNotIsToldSoAtATypedAddress() {
        bank.access.set("merchants.state", Verdict.NOT_PERMITTED).set("merchants.edit", Verdict.NOT_PERMITTED);
        var view = new MerchantsView(bank.desk(bank.approvals(bank.change(), 0)), session);
        for (var what : List.of("edit", "suspend", "close")) {
            view.addressChanged(List.of("200001", what));
            assertThat(text(view)).contains("You may not do this");
        }
    }

    @Test
    void aBranchFindsNothingAtTheAddressOfAnothersMerchant() {
        var own = FakeViewSession.of(FUJIAN, Samples.ONLINE, new MerchantsFunction().messages());
        var view = new MerchantsView(bank.desk(bank.approvals(bank.change(), 0)), own);
        view.addressChanged(List.of("100001"));
        assertThat(text(view)).contains("There is no such merchant");
        view.addressChanged(List.of("100001", "close"));
        assertThat(text(view)).contains("There is no such merchant");
    }

    @Test
    void aMerchantIsSuspendedWithAReason() {
        var desk = bank.desk(bank.approvals(bank.state(), 0));
        var view = new MerchantsView(desk, session);
        var page = new StatePage(desk, session, view, Bank.XIAMEN, MerchantState.SUSPENDED);
        page.confirm.click();
        assertThat(text(page)).contains("Say why.");
        page.why.setValue("Many complaints");
        page.confirm.click();
        assertThat(bank.directory.merchant(Bank.XIAMEN.no()).orElseThrow().state())
                .isEqualTo(MerchantState.SUSPENDED);
        assertThat(session.navigations()).containsExactly("merchants.list/200001");
    }

    @Test
    void theFormSuggestsANumberUntilSomebodyTypesOne() {
        var desk = bank.desk(bank.approvals(bank.change(), 0));
        var page = new MerchantFormPage(desk, session, new MerchantsView(desk, session), null);
        page.kind.setValue(MerchantKind.B2B);
        assertThat(page.no.getValue()).isEqualTo("100002");
        page.kind.setValue(MerchantKind.POS);
        assertThat(page.no.getValue()).isEqualTo("200002");
        page.no.setValue("shop77");
        page.kind.setValue(MerchantKind.INDIVIDUAL);
        assertThat(page.no.getValue()).isEqualTo("shop77");
        page.name.setValue("New");
        page.branch.write(Optional.of(new Branch("福建", "廈門市")));
        page.save.click();
        assertThat(desk.find(HEAD, "shop77")).isPresent();
    }

    @Test
    void aContractIsReadFromItsFields() {
        var desk = bank.desk(bank.approvals(bank.contract(), 0));
        var page = new ContractPage(desk, session, new MerchantsView(desk, session), Bank.XIAMEN);
        page.save.click();
        assertThat(text(page)).contains("Choose at least one way of paying.");
        var qr = java.util.Objects.requireNonNull(page.fees.get(PaymentMethod.QR));
        qr.agreed.setValue(true);
        qr.percent.setValue("11");
        page.save.click();
        assertThat(text(page)).contains("A fee is not right.");
        qr.percent.setValue("0.38");
        qr.cap.setValue("25.00");
        page.bank.setValue("Sample bank");
        page.holder.setValue("Sample holder");
        page.number.setValue("6222 0000 0000 1234");
        page.save.click();
        var contract = desk.contract(HEAD, Bank.XIAMEN.no()).get(0);
        assertThat(contract.products().get(0).fee().ratePpm()).isEqualTo(3_800);
        assertThat(contract.account().number()).endsWith("1234");
    }

    @Test
    void noCellOfTheFileIsAFormula() throws IOException {
        bank.directory.add(Bank.merchant("200009", "=HYPERLINK(\"x\")", "POS", "福建/廈門市"));
        var out = new ByteArrayOutputStream();
        var csv = new MerchantCsv(out, session.texts());
        csv.writeAll((after, limit) -> bank.desk(bank.approvals(bank.change(), 0))
                .exportPage(HEAD, org.paifang.bank.merchants.internal.domain.MerchantFilter.ALL, after, limit));
        csv.flush();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFMerchant no.,")
                .contains("200009,\"'=HYPERLINK(\"\"x\"\")\"")
                .contains("100001,Sample net 示例網,B2C,廣東/深圳市,CNY,Active");
    }

    @Test
    void whoAppliesIsToldWhatIsWrongThenGetsNumberAndSecretAndFollowsIt() {
        var apply = new ApplyView(bank.intake(), visitor);
        apply.submit.click();
        assertThat(text(apply)).contains("Add at least one file");
        assertThat(apply.mail.getErrorMessage()).contains("name@example.com");
        visitor.speak(Languages.TRADITIONAL_CHINESE);
        assertThat(apply.name.getErrorMessage()).isEqualTo("請輸入商戶名稱。");
        visitor.speak(Languages.ENGLISH);
        fill(apply);
        apply.submit.click();
        var application = bank.applications
                .page(Optional.empty(), Optional.empty(), null, 1)
                .get(0);
        assertThat(text(apply)).contains(application.number());

        var follow = new FollowView(bank.intake(), visitor);
        follow.ask.click();
        assertThat(text(follow)).contains("Enter number and secret.");
        follow.number.setValue(application.number());
        follow.secret.setValue("WRONG");
        follow.ask.click();
        assertThat(text(follow)).contains("do not belong together").doesNotContain("Tea house");
        follow.secret.setValue(secret(apply));
        follow.ask.click();
        assertThat(text(follow)).contains("Tea house").contains("The branch looks at it.");
    }

    @Test
    void whatWasPutRightIsNoLongerCalledWrong() {
        var apply = new ApplyView(bank.intake(), visitor);
        apply.submit.click();
        apply.name.setValue("Tea house");
        assertThat(apply.name.isInvalid()).isFalse();
        assertThat(apply.mail.isInvalid()).isTrue();
        apply.mail.setValue("no address");
        assertThat(apply.mail.isInvalid()).isTrue();
        apply.files.take(Evidence.check("licence.pdf", PDF));
        assertThat(text(apply)).doesNotContain("Add at least one file").contains("fields need another look");
        fill(apply);
        assertThat(apply.notice.isVisible()).isFalse();
    }

    @Test
    void anAddressHandsInFiveAndThenWaits() {
        for (var i = 0; i < ApplyView.APPLICATIONS; i++) {
            var apply = new ApplyView(bank.intake(), visitor);
            fill(apply);
            apply.submit.click();
        }
        assertThat(bank.applications.waiting()).isEqualTo(ApplyView.APPLICATIONS);
        var apply = new ApplyView(bank.intake(), visitor);
        fill(apply);
        apply.submit.click();
        assertThat(text(apply)).contains("Many applications came from your network.");
        assertThat(bank.applications.waiting()).isEqualTo(ApplyView.APPLICATIONS);
    }

    @Test
    void anApplicationIsAcceptedAndItsCodeShownOnce() {
        var apply = new ApplyView(bank.intake(), visitor);
        fill(apply);
        apply.submit.click();
        var merchants = bank.desk(bank.approvals(bank.change(), 0));
        var desk = bank.applicationDesk(bank.approvals(bank.accept(), 0));
        var application = desk.page(HEAD, Optional.empty(), null, 1).get(0);
        var page = page(desk, merchants, application);
        page.reject.click();
        assertThat(text(page)).contains("Write to the applicant why");
        assertThat(page.merchantNo.getValue()).isEqualTo("200002");
        page.accept.click();
        page = page(desk, merchants, desk.find(HEAD, application.number()).orElseThrow());
        page.code.click();
        assertThat(text(page)).contains("CODE-200002-01");
        var view = new ApplicationsView(desk, merchants, session);
        for (var language : Languages.ALL) {
            session.speak(language);
            view.addressChanged(List.of());
            view.addressChanged(List.of(application.number()));
            assertThat(text(view)).contains("91350200MA2XXXXXXX").doesNotContain("CODE-");
        }
    }

    @Test
    void branchesAreShownToEverybodyByTheirReadings() {
        var view = new BranchesView(bank.branches, visitor);
        assertThat(text(view)).contains("362 branches").contains("Xiamen 廈門市").contains("Xi'an 西安市");
        view.search.setValue("xm");
        assertThat(text(view)).contains("Xiamen 廈門市").doesNotContain("Xi'an");
        visitor.speak(Languages.SIMPLIFIED_CHINESE);
        assertThat(text(view)).contains("厦门市").doesNotContain("廈門市");
        view.search.setValue("nowhere at all");
        assertThat(text(view)).contains("没有找到网点");
    }

    private ApplicationPage page(
            org.paifang.bank.merchants.internal.domain.ApplicationDesk desk,
            org.paifang.bank.merchants.internal.domain.MerchantDesk merchants,
            Application application) {
        return new ApplicationPage(desk, merchants, session, application, () -> {});
    }

    private static void fill(ApplyView apply) {
        apply.name.setValue("Tea house");
        apply.kind.setValue(MerchantKind.INDIVIDUAL);
        apply.branch.write(Optional.of(new Branch("福建", "廈門市")));
        apply.methods.setValue(Set.of(PaymentMethod.QR));
        apply.licence.setValue("91350200MA2XXXXXXX");
        apply.contact.setValue("Sample Person");
        apply.phone.setValue("+86 592 000 0000");
        apply.mail.setValue("sample@example.com");
        apply.files.take(Evidence.check("licence.pdf", PDF));
    }

    private static String secret(ApplyView apply) {
        var matcher = java.util.regex.Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")
                .matcher(text(apply));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
