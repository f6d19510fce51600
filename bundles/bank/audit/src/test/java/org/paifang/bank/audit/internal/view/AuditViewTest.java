package org.paifang.bank.audit.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paifang.bank.audit.internal.AuditFunction;
import org.paifang.bank.audit.internal.domain.AuditRights;
import org.paifang.bank.audit.internal.domain.Office;
import org.paifang.platform.api.audit.AuditProofs.Check;
import org.paifang.platform.api.audit.AuditProofs.Fault;
import org.paifang.platform.api.audit.AuditProofs.Finding;
import org.paifang.platform.api.audit.AuditProofs.Proof;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.testkit.FakeFunctions;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.Samples;

class AuditViewTest {

    private final Office office = new Office();
    private final Messages messages = new AuditFunction().messages();
    private final FakeFunctions functions = new FakeFunctions()
            .add(
                    bankFunction("merchants"),
                    Messages.of(Map.of(Languages.ENGLISH, Map.of("audit.merchants.suspend", "Merchant suspended"))))
            .add(
                    bankFunction("profiles"),
                    Messages.of(Map.of(
                            Languages.ENGLISH,
                            Map.of("audit.profiles.file", "Profile changed by a file"),
                            Languages.TRADITIONAL_CHINESE,
                            Map.of("audit.profiles.file", "設定檔變更選單方案"))));
    private final FakeViewSession session = session(Office.HEAD_OFFICE);
    private final AuditView view = view(session);

    private FakeViewSession session(Caller caller) {
        return FakeViewSession.of(caller, Samples.merchant("bank", Edition.BANK, "BANK"), messages)
                .open(AuditRights.LOG, "/audit");
    }

    private AuditView view(FakeViewSession shown) {
        return new AuditView(office.desk, functions, shown);
    }

    private static FunctionDescriptor bankFunction(String id) {
        return new FunctionDescriptor(new FunctionId(id), Set.of(Edition.BANK), List.of(), List.of(), List.of());
    }

    @BeforeEach
    void open() {
        view.addressChanged(List.of());
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }

    @Test
    void anEntryShowsBeforeAndAfterAndItsProof() {
        view.addressChanged(List.of("2"));
        assertThat(text())
                .contains("Merchant suspended", "bank-01", "300001", "State", "active", "suspended")
                .contains("It is what was sealed", "ab".repeat(32));
    }

    @Test
    void anEntryThatWasChangedSaysSo() {
        office.proofs.proofs.put(new EntryId(2), new Proof.Broken(Fault.CHANGED));
        view.addressChanged(List.of("2"));
        assertThat(text()).contains("It is NOT what was sealed: changed after it was sealed");
    }

    @Test
    void whatIsNotThereIsSaid() {
        view.addressChanged(List.of("nonsense"));
        assertThat(text()).contains("There is no such entry");
    }

    @Test
    void aWrongSearchSaysWhatToDo() {
        view.list().fields.merchant.setValue("no merchant");
        view.list().results.search();
        assertThat(text()).contains("A merchant number is 3 to 15 letters and digits");
    }

    @Test
    void theWholeLogIsCheckedInTheBackground() {
        view.list().whole.start();
        session.runBackground();
        assertThat(text()).contains("All 3 entries and 1 signed heads fit.");
        office.proofs.check = new Check(
                3, 1, 1, List.of(new Finding(Fault.REMOVED, OptionalLong.of(2), Optional.of(new EntryId(7)))));
        view.list().whole.start();
        session.runBackground();
        assertThat(text()).contains("1 things do not fit", "Place 2, entry 7: removed after it was sealed");
    }

    @Test
    void aBranchIsNotOfferedTheWholeLog() {
        var branch = view(session(Office.BRANCH));
        assertThat(branch.list().whole.isVisible()).isFalse();
    }

    @Test
    void theLanguageChangesWhatIsShown() {
        view.addressChanged(List.of("3"));
        assertThat(text()).contains("Profile changed by a file", "The machine");
        session.speak(Languages.TRADITIONAL_CHINESE);
        assertThat(text()).contains("設定檔變更選單方案", "本機").doesNotContain("The machine");
    }
}
