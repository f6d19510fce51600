package org.paifang.bank.merchants.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.bank.merchants.internal.domain.Place.Name;
import org.paifang.platform.api.identity.Branch;

class BranchDirectoryTest {

    private static final BranchDirectory BRANCHES = BranchDirectory.read();

    /** Readings that the dictionary of single characters does not have, or has as another tone. */
    private static final Set<String> BEYOND_THE_DICTIONARY = Set.of();

    @Test
    void everyBranchOfTheListIsThereOnce() {
        assertThat(BRANCHES.all()).hasSize(362);
        assertThat(new HashSet<>(BRANCHES.all())).hasSize(362);
        assertThat(BRANCHES.provinces()).hasSize(27);
        assertThat(BRANCHES.has(new Branch("福建", "廈門市"))).isTrue();
        assertThat(BRANCHES.has(new Branch("福建", ""))).isFalse();
        assertThat(BRANCHES.has(new Branch("福建", "長沙市"))).isFalse();
    }

    @Test
    void everySyllableIsAReadingOfItsCharacter() {
        for (var name : names()) {
            for (var i = 0; i < name.traditional().length(); i++) {
                var character = name.traditional().charAt(i);
                var syllable = name.reading().get(i);
                var written = syllable.letters().replace("v", "u:") + syllable.tone();
                if (!BEYOND_THE_DICTIONARY.contains(character + written)) {
                    assertThat(PinyinHelper.toHanyuPinyinStringArray(character))
                            .as(name.traditional())
                            .contains(written);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "長沙市, chang2 sha1 shi4",
        "長春市, chang2 chun1 shi4",
        "長治市, chang2 zhi4 shi4",
        "廈門市, xia4 men2 shi4",
        "六安市, lu4 an1 shi4",
        "六盤水, liu4 pan2 shui3",
        "蚌埠市, beng4 bu4 shi4",
        "成都市, cheng2 du1 shi4",
        "昌都, chang1 du1",
        "樂山市, le4 shan1 shi4",
        "麗水市, li2 shui3 shi4",
        "麗江市, li4 jiang1 shi4",
        "台州市, tai1 zhou1 shi4",
        "煙臺市, yan1 tai2 shi4",
        "朝陽市, chao2 yang2 shi4",
        "延邊朝鮮, yan2 bian1 chao2 xian3",
        "東莞市, dong1 guan3 shi4",
        "濟南市, ji3 nan2 shi4",
        "西藏, xi1 zang4",
        "重慶市, ''"
    })
    void aCharacterOfSeveralReadingsIsReadAsInItsName(String written, String reading) {
        var found = names().stream()
                .filter(name -> name.traditional().equals(written))
                .findFirst();
        if (reading.isEmpty()) {
            assertThat(found).as("the bank has no branch there").isEmpty();
            return;
        }
        assertThat(found.orElseThrow().reading()).isEqualTo(BranchDirectory.syllables(reading));
    }

    @Test
    void namesStandAsTheyAreReadAndNotAsTheFileHasThem() {
        assertThat(cities("安徽"))
                .startsWith("安慶市", "蚌埠市", "亳州市", "巢湖市", "池州市", "滁州市")
                .containsSubsequence("黃山市", "六安市", "馬鞍山市");
        assertThat(cities("湖南")).startsWith("常德市", "長沙市", "郴州市");
        assertThat(cities("福建")).endsWith("三明市", "廈門市", "漳州市");
        assertThat(cities("山西")).startsWith("長治市", "大同市");
        assertThat(BRANCHES.provinces().stream().map(Name::traditional))
                .startsWith("安徽", "福建", "甘肅", "廣東", "廣西", "貴州", "海南", "河北", "河南", "黑龍江")
                .containsSubsequence("山東", "山西", "陝西", "四川");
    }

    /** 重慶 is read chóng and stands before 崇左, though 重 alone is zhòng. */
    @Test
    void anyBanksListIsOrderedByTheReadingsThatItGives() {
        var chongqing = new Name("重慶", "重庆", BranchDirectory.syllables("chong2 qing4"));
        var chengdu = new Name("成都", "成都", BranchDirectory.syllables("cheng2 du1"));
        var zhongshan = new Name("中山", "中山", BranchDirectory.syllables("zhong1 shan1"));
        var changchun = new Name("長春", "长春", BranchDirectory.syllables("chang2 chun1"));
        var changsha = new Name("長沙", "长沙", BranchDirectory.syllables("chang2 sha1"));
        var changde = new Name("常德", "常德", BranchDirectory.syllables("chang2 de2"));
        assertThat(Stream.of(zhongshan, chongqing, changsha, chengdu, changchun, changde)
                        .sorted(new PinyinOrder()))
                .as("one character's names stand together")
                .containsExactly(changde, changchun, changsha, chengdu, chongqing, zhongshan);
    }

    @ParameterizedTest
    @CsvSource({
        "廈門, 廈門市",
        "厦门, 廈門市",
        "xiamen, 廈門市",
        "XIA MEN, 廈門市",
        "xià mén, 廈門市",
        "xm, 廈門市",
        "fujianxiamen, 廈門市",
        "福建廈門, 廈門市",
        "fjxm, 廈門市",
        "changsha, 長沙市",
        "xi'an, 西安市",
        "lvliang, 呂梁市",
        "lüliang, 呂梁市",
        "luliang, 呂梁市",
        "chengdu, 成都市"
    })
    void aBranchIsFoundByCharactersReadingAndFirstLetters(String typed, String city) {
        assertThat(BRANCHES.search(typed, ""))
                .extracting(place -> place.branch().city())
                .contains(city);
    }

    @Test
    void whatIsNotReadSoIsNotFound() {
        assertThat(BRANCHES.search("shamen", "")).isEmpty();
        assertThat(BRANCHES.search("zhangsha", "")).isEmpty();
        assertThat(BRANCHES.search("<script>", "")).isEmpty();
        assertThat(BRANCHES.search("x".repeat(10_000), "")).isEmpty();
        assertThat(BRANCHES.search("", "")).hasSize(362);
        assertThat(BRANCHES.search("sz", "廣東"))
                .extracting(place -> place.branch().city())
                .containsExactly("深圳市");
    }

    private static List<String> cities(String province) {
        return BRANCHES.search("", province).stream()
                .map(place -> place.branch().city())
                .toList();
    }

    private static Set<Name> names() {
        var names = new HashSet<Name>();
        BRANCHES.all().forEach(place -> names.addAll(List.of(place.province(), place.city())));
        return names;
    }
}
