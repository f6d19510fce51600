package org.paifang.functions.api.keys.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.api.ApiKeys;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeIdentity;
import org.paifang.platform.testkit.Samples;

class KeyDeskTest {

    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final FakeKeys keys = new FakeKeys();
    private final Set<FunctionId> withApi = new HashSet<>(Set.of(Shop.ID));
    private final FakeIdentity identity = new FakeIdentity();
    private final KeyDesk desk = new KeyDesk(access, identity, keys, Shop.functions(), () -> withApi);

    @Test
    void aKeyCanBeForWhatItsMakerMayThroughTheApi() {
        assertThat(desk.choices(Samples.SUPERVISOR))
                .extracting(KeyDesk.Choice::permission)
                .containsExactly(Shop.VIEW, Shop.SELL);

        access.set("shop.sell", Verdict.NOT_PERMITTED);
        assertThat(desk.choices(Samples.SUPERVISOR))
                .extracting(KeyDesk.Choice::permission)
                .containsExactly(Shop.VIEW);

        withApi.clear();
        assertThat(desk.choices(Samples.SUPERVISOR)).isEmpty();
    }

    @Test
    void thoseThatOpenSomethingComeFirst() {
        var first = make("first");
        var second = make("second");
        make("third");
        desk.revoke(Samples.SUPERVISOR, second);

        assertThat(desk.keys(Samples.SUPERVISOR)).extracting(ApiKey::name).containsExactly("third", "first", "second");
        assertThat(first.revokedAt()).isEmpty();
    }

    @Test
    void whoHasNotProvedLatelyWhoTheyAreMakesNoneAndRevokesAllTheSame() {
        var key = make("shop");
        identity.doubt();
        assertThat(desk.make(Samples.SUPERVISOR, "another", Set.of(Shop.VIEW)))
                .isEqualTo(new ApiKeys.NotMade(Reason.of(Identity.AGAIN)));
        assertThat(desk.revoke(Samples.SUPERVISOR, key)).isTrue();
        assertThat(desk.keys(Samples.SUPERVISOR)).hasSize(1);
    }

    @Test
    void nobodySeesOrRevokesTheKeysOfAnotherMerchant() {
        var key = make("shop");

        assertThat(desk.keys(Samples.OFFLINE_SUPERVISOR)).isEmpty();
        assertThat(desk.revoke(Samples.OFFLINE_SUPERVISOR, key)).isFalse();
        assertThat(desk.keys(Samples.SUPERVISOR).get(0).revokedAt()).isEmpty();
    }

    @Test
    void everyMethodAsksThePolicy() {
        var key = make("shop");
        access.set("api-keys.manage", Verdict.NOT_PERMITTED);
        assertThat(desk.mayManage(Samples.SUPERVISOR)).isFalse();
        assertThat(desk.keys(Samples.SUPERVISOR)).hasSize(1);
        assertThatThrownBy(() -> make("other")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.revoke(Samples.SUPERVISOR, key)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.choices(Samples.SUPERVISOR)).isInstanceOf(AccessDenied.class);

        access.set("api-keys.view", Verdict.NOT_PERMITTED);
        assertThatThrownBy(() -> desk.keys(Samples.SUPERVISOR)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.known(Samples.SUPERVISOR)).isInstanceOf(AccessDenied.class);
    }

    private ApiKey make(String name) {
        return ((ApiKeys.Made) desk.make(Samples.SUPERVISOR, name, Set.of(Shop.VIEW))).key();
    }
}
