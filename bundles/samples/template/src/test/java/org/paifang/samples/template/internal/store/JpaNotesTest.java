package org.paifang.samples.template.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;
import org.paifang.samples.template.internal.TemplateTables;
import org.paifang.samples.template.internal.domain.Note;
import org.paifang.samples.template.internal.domain.NoteId;

class JpaNotesTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everythingComesBackAsItWasOnceAndTheLatestFirst(Databases kind) {
        try (var database = kind.open().migrate(new TemplateTables())) {
            var store = new JpaNotes(database.unit("template"));
            var merchant = Samples.ONLINE.no();
            var first = note(1, "記事");
            var last = note(Long.MAX_VALUE - 1, "x".repeat(200));
            store.add(merchant, first);
            store.add(merchant, last);
            store.add(merchant, first);

            assertThat(store.page(merchant, null, 10)).containsExactly(last, first);
            assertThat(store.page(merchant, null, 1)).containsExactly(last);
            assertThat(store.page(merchant, last.id(), 10)).containsExactly(first);
            assertThat(store.page(Samples.OFFLINE.no(), null, 10)).isEmpty();
        }
    }

    private static Note note(long id, String text) {
        return new Note(
                new NoteId(id), text, Samples.SUPERVISOR.operator(), Instant.parse("2026-03-10T04:00:00.123456Z"));
    }
}
