package org.paifang.platform.core.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSealTest {

    private static final byte[] SECRET = {1, 2, 3, 4, 5};

    @TempDir
    private Path folder;

    @Test
    void whatIsSealedOpensForItsOwnerAfterARestartAlone() throws IOException {
        var file = folder.resolve("secrets").resolve("installation.key");
        var sealed = SecretSeal.in(file).seal(SECRET, "100001-01");

        assertThat(SecretSeal.in(file).open(sealed, "100001-01")).contains(SECRET);
        assertThat(SecretSeal.in(file).open(sealed, "100001-02")).isEmpty();
        assertThat(SecretSeal.in(folder.resolve("another.key")).open(sealed, "100001-01"))
                .isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void sameSecretIsNeverSealedToTheSameText() {
        var seal = SecretSeal.in(folder.resolve("a.key"));
        assertThat(seal.seal(SECRET, "x")).isNotEqualTo(seal.seal(SECRET, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1:", "1:AAAA", "1:not base64", "2:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWasChangedDoesNotOpen(String sealed) {
        assertThat(SecretSeal.in(folder.resolve("a.key")).open(sealed, "x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no key at all !"})
    void fileThatHoldsNoKeyIsNamedWithWhatToDo(String content) throws IOException {
        var file = Files.writeString(folder.resolve("installation.key"), content);
        assertThatThrownBy(() -> SecretSeal.in(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("put the file back from a copy");
    }
}
