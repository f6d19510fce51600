package org.paifang.platform.api.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.lifecycle.Plan.Difference;

class PlanTest {

    @Test
    void whatKeepsItsIdAndBecomesSomethingElseChanges() {
        var difference = Difference.between(
                Map.of("a.stays", "/stays", "a.moves", "/old", "a.goes", "/goes"),
                Map.of("a.stays", "/stays", "a.moves", "/new", "a.comes", "/comes"));
        assertThat(difference)
                .isEqualTo(new Difference(
                        List.of("a.comes /comes"),
                        List.of("a.goes /goes"),
                        List.of("a.moves /old → /new"),
                        List.of("a.stays /stays")));
        assertThat(difference.becomes()).containsExactly("a.comes /comes", "a.moves /new", "a.stays /stays");
    }

    @Test
    void idsAloneAppearVanishAndStay() {
        var difference = Difference.between(List.of("b", "a"), List.of("c", "a"));
        assertThat(difference).isEqualTo(new Difference(List.of("c"), List.of("b"), List.of(), List.of("a")));
    }
}
