package org.paifang.platform.store.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangelogTest {

    @Test
    void theSameContentHasTheSameHash() {
        var content = "<databaseChangeLog/>";
        assertThat(changelog("a.xml", content).hash())
                .hasSize(64)
                .isEqualTo(changelog("b.xml", content).hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<include file='a.xml'/>", "<x:include file='a.xml'/>", "<ext:loadData file='a.csv'/>"})
    void whatDrawsOnOtherFilesHasNone(String change) {
        assertThat(changelog("a.xml", change).hash()).isEmpty();
    }

    /** Before anything is installed, only XML is checked. */
    @Test
    void anotherKindOfFileIsRefused() {
        assertThatThrownBy(() -> changelog("tables.dat", "<databaseChangeLog/>"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessage("a changelog is a file .xml, of sample it was: tables.dat");
    }

    private static Changelog changelog(String path, String content) {
        return new Changelog(
                "sample", path, name -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
