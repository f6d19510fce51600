package org.paifang.samples.template.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.platform.testkit.Samples.OFFLINE_SUPERVISOR;
import static org.paifang.platform.testkit.Samples.SUPERVISOR;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FixedClock;

class NotesTest {

    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final Notes notes = new Notes(access, new MemoryNotes(), FixedClock.at("2026-03-10T04:00:00Z"));

    @Test
    void aNoteIsSeenByItsMerchantAlone() {
        assertThat(notes.add(SUPERVISOR, new NoteId(1), new NoteForm(" Hello ")))
                .isEmpty();

        assertThat(notes.page(SUPERVISOR, null, 10)).extracting(Note::text).containsExactly("Hello");
        assertThat(notes.page(OFFLINE_SUPERVISOR, null, 10)).isEmpty();
    }

    @Test
    void aDoubleClickAddsOne() {
        notes.add(SUPERVISOR, new NoteId(1), new NoteForm("Hello"));
        notes.add(SUPERVISOR, new NoteId(1), new NoteForm("Hello"));

        assertThat(notes.page(SUPERVISOR, null, 10)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, template.text-missing", "1, ''", "200, ''", "201, template.text-too-long"})
    void aTextHas1To200Characters(int length, String expected) {
        var problem = notes.add(SUPERVISOR, new NoteId(1), new NoteForm("x".repeat(length)));

        assertThat(problem.map(Reason::code).orElse("")).isEqualTo(expected);
        assertThat(notes.page(SUPERVISOR, null, 10)).hasSize(expected.isEmpty() ? 1 : 0);
    }

    @Test
    void everyMethodAsksForItsRight() {
        access.set("template.edit", Verdict.NOT_PERMITTED).set("template.view", Verdict.NOT_PERMITTED);

        assertThat(notes.canEdit(SUPERVISOR)).isFalse();
        assertThatThrownBy(() -> notes.add(SUPERVISOR, new NoteId(1), new NoteForm("Hello")))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> notes.page(SUPERVISOR, null, 10)).isInstanceOf(AccessDenied.class);
    }
}
