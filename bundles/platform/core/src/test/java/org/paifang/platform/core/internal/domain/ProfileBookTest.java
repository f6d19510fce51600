package org.paifang.platform.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.testkit.Samples;

class ProfileBookTest {

    private static final Setting WINDOW = new Setting("refund.window-days", 365, 1, 1000);

    @Test
    void layerIsReadAsAnAdministratorWritesIt() {
        var result = ProfileReader.read(
                "pid",
                Map.of(
                        "layer", " edition:Offline ",
                        "function.refund", "OFF",
                        "item.refund.list", "on",
                        "item.refund.list.group", "money",
                        "item.refund.list.order", "20",
                        "setting.refund.window-days", " 180 ",
                        "approval.refund.create", " up to 1000.00: 0; above: 1 ",
                        "service.pid", "pid",
                        "felix.fileinstall.filename", "file:/etc/x.cfg"));
        assertThat(result.problems()).isEmpty();
        assertThat(result.rules())
                .isEqualTo(new LayerRules(
                        new Layer(Layer.Scope.EDITION, "offline"),
                        "pid",
                        Map.of(new FunctionId("refund"), false),
                        Map.of(new ItemId("refund.list"), true),
                        Map.of(new ItemId("refund.list"), "money"),
                        Map.of(new ItemId("refund.list"), 20),
                        Map.of("refund.window-days", 180),
                        Map.of("refund.create", Bands.parse("up to 1000.00: 0; above: 1"))));
    }

    @ParameterizedTest
    @CsvSource({
        "platform, profile platform",
        "edition:bank, profile edition bank",
        "kind:pos, profile kind POS",
        "merchant:200001, profile merchant 200001",
    })
    void layersAreNamedInDecisions(String written, String label) {
        assertThat(Layer.parse(written).orElseThrow().label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"''", "edition", "edition:mobile", "kind:", "merchant:x", "shop:1", "merchant:'20 0001'"})
    void layerThatCannotBeIsNoLayer(String written) {
        var result = ProfileReader.read("pid", Map.of("layer", written, "function.refund", "off"));
        assertThat(result.rules()).isNull();
        assertThat(result.problems()).singleElement().asString().startsWith("pid: layer is ignored; wanted platform");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "function.refund | no | wanted on, off or offered, was \"no\"",
                "function.Refund | on | wanted a function's id is lower-case words joined by hyphens",
                "item.refund | off | wanted a key item.<function>.<item>",
                "item.refund.list.colour | red | wanted group or order at the end of the key",
                "item.refund.list.group | My Group | wanted lower-case words joined by hyphens",
                "item.refund.list.order | -1 | wanted a whole number from 0 to 100000, was \"-1\"",
                "item.refund.list.order | 100001 | wanted a whole number from 0 to 100000, was \"100001\"",
                "setting.refund.window-days | soon | wanted a whole number",
                "setting.refund.window-days | 99999999999 | wanted a whole number",
                "approval.refund | any: 1 | wanted a key approval.<function>.<command>",
                "setting.window | 1 | wanted a key setting.<function>.<name>",
                "fnction.refund | off | wanted a key layer, function.<id>"
            })
    void wrongKeyAloneIsIgnoredAndNamedWithPidKeyBoundsAndValue(String key, String value, String said) {
        var result = ProfileReader.read("pid", Map.of("layer", "platform", key, value, "function.query", "off"));
        assertThat(result.problems()).singleElement().asString().startsWith("pid: " + key + " is ignored; " + said);
        assertThat(result.rules())
                .isEqualTo(new LayerRules(
                        Layer.PLATFORM,
                        "pid",
                        Map.of(new FunctionId("query"), false),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of()));
    }

    @Test
    void bandsThatCannotBeReadAskForOnePersonAndAreNamed() {
        var book = ProfileBook.read(
                Map.of("pid", Map.of("layer", "platform", "approval.refund.create", "up to 10: 2; above: 1")));
        assertThat(book.bands(Samples.ONLINE, "refund.create")).isEqualTo(Bands.ONE);
        assertThat(book.problems())
                .containsExactly("pid: approval.refund.create is taken as one person for any amount; wanted at least as"
                        + " many people for a greater amount, was \"up to 10: 2; above: 1\"");
    }

    @Test
    void mostSpecialLayerThatMentionsACommandSaysHowManyMustAgree() {
        var book = ProfileBook.read(Map.of(
                "pid-a", Map.of("layer", "platform", "approval.refund.create", "any: 2"),
                "pid-b", Map.of("layer", "merchant:100001", "approval.refund.create", "any: 1")));
        assertThat(book.bands(Samples.ONLINE, "refund.create")).isEqualTo(Bands.ONE);
        assertThat(book.bands(Samples.OFFLINE, "refund.create")).isEqualTo(Bands.parse("any: 2"));
        assertThat(book.bands(Samples.ONLINE, "refund.batch")).isEqualTo(Bands.NOBODY);
    }

    @Test
    void greatestOrderIsTaken() {
        var result = ProfileReader.read("pid", Map.of("layer", "platform", "item.refund.list.order", "100000"));
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void secondConfigurationOfALayerIsIgnoredAndNamed() {
        var book = ProfileBook.read(Map.of(
                "pid-b", Map.of("layer", "platform", "setting.refund.window-days", "20"),
                "pid-a", Map.of("layer", "platform", "setting.refund.window-days", "10")));
        assertThat(book.value(Samples.ONLINE, WINDOW)).isEqualTo(10);
        assertThat(book.problems()).containsExactly("pid-b is ignored; the same layer is given by pid-a");
    }

    @Test
    void mostSpecialLayerSetsTheValue() {
        var configurations = new HashMap<String, Map<String, ?>>();
        assertThat(ProfileBook.read(configurations).value(Samples.OFFLINE, WINDOW))
                .isEqualTo(365);
        var layers = List.of("platform", "edition:offline", "kind:POS", "merchant:200001");
        for (var i = 0; i < layers.size(); i++) {
            configurations.put("pid" + i, Map.of("layer", layers.get(i), "setting.refund.window-days", "" + (i + 1)));
            var book = ProfileBook.read(configurations);
            assertThat(book.value(Samples.OFFLINE, WINDOW)).isEqualTo(i + 1);
            assertThat(book.value(Samples.ONLINE, WINDOW))
                    .as("another merchant")
                    .isEqualTo(1);
            assertThat(book.value(null, WINDOW)).as("no merchant").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "1, 1", "1000, 1000", "1001, 30"})
    void valueOutOfItsBoundsIsPassedOverForTheNextLayersAndNamed(int value, int used) {
        var book = ProfileBook.read(Map.of(
                "a", Map.of("layer", "platform", "setting.refund.window-days", "30"),
                "b", Map.of("layer", "merchant:100001", "setting.refund.window-days", "" + value)));
        assertThat(book.value(Samples.ONLINE, WINDOW)).isEqualTo(used);
        if (used == value) {
            assertThat(book.problems(List.of(WINDOW))).isEmpty();
        } else {
            assertThat(book.problems(List.of(WINDOW)))
                    .containsExactly("b: setting.refund.window-days is ignored; wanted a whole number from 1 to 1000,"
                            + " was \"" + value + "\"");
        }
    }

    @Test
    void problemShowsNoControlCharactersAndNoWholeNovel() {
        var result = ProfileReader.read("pid", Map.of("layer", "platform", "function.refund", "\n" + "x".repeat(500)));
        assertThat(result.problems().get(0)).doesNotContain("\n").hasSizeLessThan(200);
    }
}
