package org.paifang.platform.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final Pages pages = new Pages();
    private final UI page = new UI();

    PagesTest() {
        page.getInternals().setSession(new LockedSession());
        pages.opened(page);
    }

    @Test
    void aPageWhoseBrowserAsksForEverythingAgainIsStillOpen() {
        page.getInternals().getStateTree().prepareForResync();
        assertThat(pages.count()).isEqualTo(1);
    }

    @Test
    void aPageThatEndsIsOpenNoMore() {
        page.getInternals().setSession(null);
        assertThat(pages.count()).isZero();
    }

    /** Needs no service and is always locked by whoever asks. */
    private static final class LockedSession extends VaadinSession {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("NullAway")
        LockedSession() {
            super(null);
        }

        @Override
        public boolean hasLock() {
            return true;
        }

        @Override
        public void checkHasLock() {}
    }
}
