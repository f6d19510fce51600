package org.paifang.platform.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"shell/theme.css", "branding/logo-1.2@2x.png", "qr/a_b.js", "robots.txt"})
    void aFileInAFolderIsServed(String path) {
        assertThat(BundleFiles.isServed(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../MANIFEST.MF",
                "shell/../../MANIFEST.MF",
                "shell/./theme.css",
                "shell//theme.css",
                "shell/..%2f..%2fMANIFEST.MF",
                "shell\\..\\MANIFEST.MF",
                "/etc/passwd.txt",
                ".hidden.css",
                "shell/.htaccess",
                "shell/",
                "shell/folder",
                "shell/View.class",
                "shell/View.CLASS",
                "shell/a;b.css",
                "shell/a\u0000.css",
                ""
            })
    void whatLeadsElsewhereOrIsNoFileIsNot(String path) {
        assertThat(BundleFiles.isServed(path)).isFalse();
    }
}
