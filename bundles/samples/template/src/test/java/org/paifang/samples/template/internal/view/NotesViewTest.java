package org.paifang.samples.template.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.samples.template.internal.TemplateFunction;
import org.paifang.samples.template.internal.domain.MemoryNotes;
import org.paifang.samples.template.internal.domain.Note;
import org.paifang.samples.template.internal.domain.NoteId;
import org.paifang.samples.template.internal.domain.Notes;

class NotesViewTest {

    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final Notes notes = new Notes(access, new MemoryNotes(), FixedClock.at("2026-03-10T04:00:00Z"));
    private final FakeViewSession session = FakeViewSession.of(new TemplateFunction().messages());
    private final AtomicLong ids = new AtomicLong();
    private final NotesView view = new NotesView(notes, () -> new NoteId(ids.incrementAndGet()), session);

    @Test
    void whatIsTypedIsAddedAndTheFieldIsFreeForTheNext() {
        add("one");
        add("two");

        assertThat(shown()).containsExactly("two", "one");
        assertThat(view.text.getValue()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldInThePagesLanguage() {
        add(" ");
        assertThat(view.text.getErrorMessage()).isEqualTo("Write something first.");

        session.speak(Languages.SIMPLIFIED_CHINESE);
        assertThat(view.text.getErrorMessage()).isEqualTo("请先填写内容。");

        view.text.setValue("one");
        assertThat(view.text.isInvalid()).isFalse();
        assertThat(shown()).isEmpty();
    }

    @Test
    void aRightThatIsTakenAwayMeanwhileIsSaidAndWhatWasTypedStays() {
        access.set("template.edit", Verdict.NOT_PERMITTED);
        add("one");

        assertThat(view.notice.isVisible()).isTrue();
        assertThat(view.text.getValue()).isEqualTo("one");
    }

    private void add(String text) {
        view.text.setValue(text);
        view.add.click();
    }

    private List<String> shown() {
        return view.grid
                .getDataProvider()
                .fetch(new Query<>(0, 50, List.of(), null, null))
                .map(Note::text)
                .toList();
    }
}
