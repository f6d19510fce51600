package org.paifang.functions.api.keys.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paifang.functions.api.keys.internal.ApiKeysFunction;
import org.paifang.functions.api.keys.internal.domain.FakeKeys;
import org.paifang.functions.api.keys.internal.domain.KeyDesk;
import org.paifang.functions.api.keys.internal.domain.Shop;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeIdentity;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.Samples;

class KeysViewTest {

    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final FakeKeys keys = new FakeKeys();
    private final FakeViewSession session = FakeViewSession.of(new ApiKeysFunction().messages());
    private final FakeIdentity identity = new FakeIdentity();
    private final KeyDesk desk = new KeyDesk(access, identity, keys, Shop.functions(), () -> Set.of(Shop.ID));

    /** Held here: Flow holds it weakly. */
    private final UI page = new UI();

    @BeforeEach
    void aPage() {
        UI.setCurrent(page);
    }

    @AfterEach
    void noPage() {
        UI.setCurrent(null);
    }

    @Test
    void aNewKeyIsShownOnceAndForgottenWhenItIsKept() {
        var view = new KeysView(desk, session);
        make(view, "Web shop");

        assertThat(view.secret.isOpened()).isTrue();
        assertThat(view.secret.secret.getValue()).isEqualTo("pfk_abc-secret-1");
        assertThat(form(view).name.getValue()).isEmpty();
        assertThat(view.cards()).hasSize(1);
        assertThat(text(view.cards().get(0))).contains("Web shop", "pfk_abc", "See API keys", "never");

        view.secret.done.click();
        assertThat(view.secret.isOpened()).isFalse();
        assertThat(view.secret.secret.getValue()).isEmpty();
        assertThat(text(view)).doesNotContain("secret-1");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldInThePagesLanguageAndStays() {
        var view = new KeysView(desk, session);
        form(view).name.setValue("Web shop");
        form(view).make.click();
        assertThat(form(view).permissions.getErrorMessage())
                .isEqualTo("Choose at least one thing that the key may do.");
        assertThat(form(view).name.isInvalid()).isFalse();

        form(view).permissions.setValue(Set.of(Shop.VIEW));
        form(view).name.clear();
        form(view).make.click();
        session.speak(Languages.TRADITIONAL_CHINESE);
        assertThat(form(view).name.getErrorMessage()).contains("60");
        assertThat(form(view).permissions.getValue()).containsExactly(Shop.VIEW);
        assertThat(view.secret.isOpened()).isFalse();
    }

    @Test
    void aKeyIsRevokedAfterAQuestion() {
        var view = new KeysView(desk, session);
        make(view, "Web shop");

        view.cards().get(0).revoke.click();
        assertThat(desk.keys(Samples.SUPERVISOR).get(0).revokedAt()).isEmpty();
        ComponentUtil.fireEvent(view.confirm, new ConfirmDialog.ConfirmEvent(view.confirm, true));

        assertThat(desk.keys(Samples.SUPERVISOR).get(0).revokedAt()).isPresent();
        assertThat(text(view.cards().get(0))).contains("Revoked");
        assertThat(view.cards().get(0).revoke.isVisible()).isFalse();
    }

    @Test
    void whoMayOnlySeeThemHasNeitherFormNorButton() {
        make(new KeysView(desk, session), "Web shop");
        access.set("api-keys.manage", Verdict.NOT_PERMITTED);

        var view = new KeysView(desk, session);

        assertThat(view.form).isNull();
        assertThat(view.cards().get(0).revoke.isVisible()).isFalse();
        assertThat(text(view.cards().get(0))).contains("See API keys");
    }

    @Test
    void aRightThatIsTakenAwayMeanwhileIsSaidAndWhatWasTypedStays() {
        var view = new KeysView(desk, session);
        access.set("api-keys.manage", Verdict.NOT_PERMITTED);
        make(view, "Web shop");

        assertThat(view.notice.isVisible()).isTrue();
        assertThat(form(view).name.getValue()).isEqualTo("Web shop");
    }

    private static KeyForm form(KeysView view) {
        return Objects.requireNonNull(view.form);
    }

    private static void make(KeysView view, String name) {
        form(view).name.setValue(name);
        form(view).permissions.setValue(Set.of(Shop.VIEW));
        form(view).make.click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
