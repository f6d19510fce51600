package org.paifang.functions.personal.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.functions.personal.internal.PersonalTables;
import org.paifang.functions.personal.internal.domain.Picture;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

class JpaPicturesTest {

    private static final byte[] ONE = new byte[40_000];
    private static final byte[] OTHER = {1, 2, 3};

    @ParameterizedTest
    @EnumSource(Databases.class)
    void pictureIsKeptReplacedAndRemoved(Databases kind) {
        try (var database = kind.open().migrate(new PersonalTables())) {
            var pictures = new JpaPictures(database.unit("personal"));
            var id = Samples.SUPERVISOR.operator();
            assertThat(pictures.find(id)).isEmpty();
            pictures.put(id, new Picture(ONE));
            assertThat(pictures.find(id).orElseThrow().png()).isEqualTo(ONE);
            pictures.put(id, new Picture(OTHER));
            assertThat(pictures.find(id).orElseThrow().png()).isEqualTo(OTHER);
            assertThat(pictures.find(Samples.CLERK.operator())).isEmpty();
            assertThat(pictures.remove(id)).isTrue();
            assertThat(pictures.remove(id)).isFalse();
            assertThat(pictures.find(id)).isEmpty();
        }
    }
}
