package org.paifang.platform.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.paifang.platform.flow.OpenPages;

class RefresherTest {

    private final FakeHouse house = new FakeHouse();
    private final Waiting pages = new Waiting();
    private final Refresher refresher = new Refresher(pages);
    private int refreshed;

    @Test
    void anOpenPageLooksAgain() {
        var unused = house.page.onRefresh(() -> refreshed++);
        refresher.accessChanged();
        pages.run(house.page.ui());
        assertThat(refreshed).isEqualTo(1);
    }

    @Test
    void whatWaitsForAPageWhenTheShellGoesIsLeft() {
        var unused = house.page.onRefresh(() -> refreshed++);
        refresher.accessChanged();
        refresher.close();
        pages.run(house.page.ui());
        assertThat(refreshed).isZero();
    }

    /** Changes pages when the test says so. */
    private static final class Waiting implements OpenPages {

        private final List<Consumer<UI>> changes = new ArrayList<>();

        @Override
        public void each(Consumer<UI> change) {
            changes.add(change);
        }

        @Override
        public int count() {
            return 1;
        }

        void run(UI page) {
            changes.forEach(change -> change.accept(page));
        }
    }
}
