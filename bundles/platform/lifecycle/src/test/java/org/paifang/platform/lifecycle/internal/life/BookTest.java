package org.paifang.platform.lifecycle.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.text.Reason;

class BookTest {

    private static final FunctionId COUPONS = new FunctionId("coupons");
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private static final Optional<Reason> WHY =
            Optional.of(Reason.of("lifecycle.bundle.start-fails", "a | b\n!c; 50 %"));

    @TempDir
    Path folder;

    @Test
    void whatWasDecidedComesBack() {
        var cohort = new Cohort(
                10,
                Set.of(new MerchantNo("100001"), new MerchantNo("200001")),
                Set.of(new Branch("廣東", "深圳市"), new Branch("福建", "")));
        var choice = Choice.of("1.0.0").with(new Choice.Beside("1.1.0", cohort));
        var book = open();
        book.add(version("1.0.0"));
        book.add(version("1.1.0"));
        book.become(version("1.1.0"), FunctionState.PLANNED, NOON, WHY);
        book.choose(COUPONS, choice, Optional.of("0.9.0"));

        var again = open();
        assertThat(again.versions()).extracting(FunctionVersion::version).containsExactly("1.1.0", "1.0.0");
        assertThat(again.find(COUPONS, "1.1.0").orElseThrow().state()).isEqualTo(FunctionState.PLANNED);
        assertThat(again.find(COUPONS, "1.1.0").orElseThrow().why()).isEqualTo(WHY);
        assertThat(again.find(COUPONS, "1.0.0")).contains(version("1.0.0"));
        assertThat(again.choices()).isEqualTo(Map.of(COUPONS, choice));
        assertThat(again.previous(COUPONS)).contains("0.9.0");
    }

    /** As the version before this one has written it. */
    @Test
    void anEarlierVersionsSentenceIsKept() throws IOException {
        open().add(version("1.0.0"));
        var file = folder.resolve("functions.properties");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "2026-11-02T12\\:00\\:00Z|", "2026-11-02T12\\:00\\:00Z|It did not start within 20 s."));
        assertThat(open().find(COUPONS, "1.0.0").orElseThrow().why())
                .contains(Reason.of("lifecycle.plain", "It did not start within 20 s."));
    }

    @Test
    void aRemovedFunctionStaysRemoved() {
        open().choose(COUPONS, Choice.WITHDRAWN, Optional.empty());
        assertThat(open().choices()).isEqualTo(Map.of(COUPONS, Choice.WITHDRAWN));
    }

    @Test
    void aPauseEndsWithARestart() {
        var pause = new Choice.Pause(true, Set.of());
        open().choose(COUPONS, Choice.of("1.0.0").with(pause), Optional.empty());
        assertThat(open().choices()).isEqualTo(Map.of(COUPONS, Choice.of("1.0.0")));
    }

    @Test
    void aLifeDoesNotLeap() {
        var book = open();
        book.add(version("1.0.0"));
        assertThatThrownBy(() -> book.become(version("1.0.0"), FunctionState.ACTIVE, NOON, Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is CHECKED and cannot become ACTIVE");
        assertThat(open().find(COUPONS, "1.0.0").orElseThrow().state()).isEqualTo(FunctionState.CHECKED);
    }

    private Book open() {
        return new Book(folder.resolve("functions.properties"));
    }

    private static FunctionVersion version(String version) {
        return new FunctionVersion(
                COUPONS,
                version,
                "org.example.coupons",
                FunctionState.CHECKED,
                false,
                "CN=bank",
                "ab12",
                NOON,
                Optional.empty());
    }
}
