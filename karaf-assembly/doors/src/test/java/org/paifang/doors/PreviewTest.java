package org.paifang.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Edition;

/** In a preview of an operator who may do everything, each service lets somebody look, and nothing else. */
class PreviewTest {

    private static final List<ShippedFunction> ALL = Shipped.functions();

    private final House house = new House(ALL);

    static Stream<ShippedFunction> functions() {
        return ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void nothingIsDone(ShippedFunction function) {
        var deeds = new TreeSet<String>();
        for (var edition : function.descriptor().editions()) {
            house.put(World.open(function.descriptor(), edition));
            var workshop = house.workshop();
            for (var door : ServiceDoor.of(function, workshop)) {
                knock(door, edition, function, workshop, deeds);
            }
        }
        assertThat(deeds).isEmpty();
    }

    private void knock(
            ServiceDoor door, Edition edition, ShippedFunction function, Workshop workshop, Set<String> deeds) {
        workshop.touched();
        house.access.required();
        var answer = door.knock(House.previewing(World.open(function.descriptor(), edition)));
        workshop.touched().stream()
                .filter(Workshop.Touch::mayBeDeed)
                .forEach(touch -> deeds.add(door + " does " + touch));
        var closed = house.access.required().stream()
                .anyMatch(need ->
                        need instanceof Need.Right right && !right.permission().looksOnly());
        if (closed && answer.denied() != Verdict.PREVIEW) {
            deeds.add(door + " answers " + answer);
        }
    }
}
