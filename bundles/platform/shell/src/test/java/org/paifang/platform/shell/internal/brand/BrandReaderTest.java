package org.paifang.platform.shell.internal.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.platform.api.text.Languages;

class BrandReaderTest {

    private static final Path BRANDING = Path.of("../../../branding/src/main/resources");

    @Test
    void theBrandOfTheHouseIsComplete() {
        var brand = new BrandReader(BrandReaderTest::file).read();
        assertThat(brand.in(Languages.ENGLISH).product()).isEqualTo("Paifang");
        assertThat(brand.in(Languages.SIMPLIFIED_CHINESE).bank()).isEqualTo("演示银行");
        assertThat(brand.in(Languages.TRADITIONAL_CHINESE).bank()).isEqualTo("示範銀行");
        assertThat(brand.logo()).startsWith("<svg").doesNotContain("script");
        assertThat(brand.css()).contains("--brand-accent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brand.css", "logo.svg", "favicon.svg", "brand_zh_TW.properties"})
    void aBrandThatLacksAFileNamesIt(String missing) {
        var reader = new BrandReader(name -> name.endsWith(missing) ? null : file(name));
        assertThatThrownBy(reader::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(missing);
    }

    private static @Nullable URL file(String name) {
        try {
            var path = BRANDING.resolve(name);
            return Files.exists(path) ? path.toUri().toURL() : null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
