package org.paifang.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.ui.api.PlatformTexts;

class FakeViewSessionTest {

    private static final ItemId ITEM = new ItemId("query.transactions");

    private final FakeViewSession session = FakeViewSession.of(PlatformTexts.messages());

    @Test
    void backgroundWaitsUntilTheTestRunsIt() {
        var shown = new ArrayList<String>();
        session.background(() -> "done", shown::add, e -> shown.add("failed"));
        assertThat(shown).isEmpty();

        session.runBackground();

        assertThat(shown).containsExactly("done");
    }

    @Test
    void removedWorkIsNeverDone() {
        var shown = new ArrayList<String>();
        session.background(() -> "done", shown::add, e -> shown.add("failed")).remove();

        session.runBackground();

        assertThat(shown).isEmpty();
    }

    @Test
    void failedWorkIsTold() {
        var shown = new ArrayList<String>();
        session.<String>background(
                () -> {
                    throw new IllegalStateException("no line");
                },
                shown::add,
                e -> shown.add(e.getMessage()));

        session.runBackground();

        assertThat(shown).containsExactly("no line");
    }

    @Test
    void onlyOpenItemsHaveLinks() {
        assertThat(session.linkTo(ITEM, "A1")).isEmpty();

        session.open(ITEM, "transactions");

        assertThat(session.linkTo(ITEM, "A1")).contains("transactions/A1");
    }

    @Test
    void theLanguageChangesWhileThePageIsOpen() {
        var shown = new ArrayList<String>();
        session.texts().bind(shown::add, "amount.missing");

        session.speak(Languages.TRADITIONAL_CHINESE);

        assertThat(shown).containsExactly("Enter an amount.", "請輸入金額。");
    }
}
