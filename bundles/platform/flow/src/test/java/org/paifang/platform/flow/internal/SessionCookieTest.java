package org.paifang.platform.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionCookieTest {

    @Test
    void theCookieIsKeptFromScriptsAndOtherSites() {
        assertThat(SessionCookie.complete("paifang=x; Path=/", false))
                .isEqualTo("paifang=x; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void overASecureConnectionItIsNeverSentInTheClear() {
        assertThat(SessionCookie.complete("paifang=x; Path=/; HttpOnly", true))
                .isEqualTo("paifang=x; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void completingTwiceChangesNothing() {
        var once = SessionCookie.complete("paifang=x; Path=/", true);

        assertThat(SessionCookie.complete(once, true)).isEqualTo(once);
    }
}
