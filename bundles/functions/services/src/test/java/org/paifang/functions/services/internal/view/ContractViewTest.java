package org.paifang.functions.services.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paifang.functions.services.internal.ServicesFunction;
import org.paifang.functions.services.internal.domain.ContractDesk;
import org.paifang.functions.services.internal.domain.FakeContracts;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.Samples;

/** What a merchant reads of what is agreed with it. */
class ContractViewTest {

    private final FakeViewSession session = FakeViewSession.of(new ServicesFunction().messages());
    private final FakeContracts contracts = new FakeContracts();

    private String text() {
        return text(FakeDirectory.withSamples());
    }

    private String text(FakeDirectory directory) {
        var desk = new ContractDesk(FakeAccessPolicy.allowingAll(), directory, contracts);
        var view = new ContractView(
                desk,
                (branch, language) ->
                        branch.city().isEmpty() ? Optional.empty() : Optional.of(branch.city() + " in " + language),
                session);
        session.runBackground();
        return view.getElement().getTextRecursively();
    }

    @Test
    void productsFeesCycleAndTheMaskedAccountStandThere() {
        contracts.add(Samples.ONLINE, LocalDate.parse("2026-01-06"), true, LocalTime.MIDNIGHT);

        assertThat(text())
                .contains("Sample merchant 100001", "Active", "B2C", "Contract, version 1", "6 Jan 2026")
                .contains("T+1, working days", "Midnight", "Sample Bank", "Sample Holder", "•••• 1234")
                .contains("Web page of the bank", "0.6 %", "CNY\u00a00.10", "Quick pay", "0.55 %", "CNY\u00a050.00")
                .doesNotContain("*");
    }

    @Test
    void theBranchIsCalledAsTheDirectoryCallsItOrAsItIsWritten() {
        session.speak(Languages.SIMPLIFIED_CHINESE);
        assertThat(text(FakeDirectory.withSamples().add(shop(new Branch("province", "city")))))
                .contains("city in zh_CN");
        assertThat(text(FakeDirectory.withSamples().add(shop(new Branch("province", "")))))
                .contains("province");
    }

    private static Merchant shop(Branch branch) {
        var shop = Samples.ONLINE;
        return new Merchant(
                shop.no(), shop.name(), shop.edition(), shop.kind(), shop.zone(), shop.currency(), Optional.of(branch));
    }

    @Test
    void laterAndEarlierVersionsStandBelow() {
        contracts
                .add(Samples.ONLINE, LocalDate.parse("2026-01-06"), true, LocalTime.MIDNIGHT)
                .add(Samples.ONLINE, LocalDate.parse("2027-01-01"), false, LocalTime.of(23, 0));

        assertThat(text())
                .contains("Other versions", "Contract, version 2", "1 Jan 2027", "T+1, every day", "23:00")
                .contains("Web page of the bank 0.6 %; Quick pay 0.55 %");
    }

    @Test
    void whereNothingIsAgreedThePageSaysWhatThatMeans() {
        assertThat(text()).contains("There is no contract yet", "payments are not settled");
    }

    @Test
    void itSpeaksThePagesLanguage() {
        contracts.add(Samples.ONLINE, LocalDate.parse("2026-01-06"), true, LocalTime.MIDNIGHT);
        session.speak(Languages.TRADITIONAL_CHINESE);
        assertThat(text()).contains("簽約內容，第 1 版", "閘道支付", "結算週期", "T+1，工作日");

        session.speak(Languages.SIMPLIFIED_CHINESE);
        assertThat(text()).contains("签约内容，第 1 版", "网关支付", "结算周期");
    }
}
