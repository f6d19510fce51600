package org.paifang.bank.profiles.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileArchive.Voice;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.text.Messages;

class BoardTest {

    private static final Layer ONLINE = Layer.edition(Edition.ONLINE);
    private static final ItemId LIST = new ItemId("refund.list");
    private static final ItemId NEW = new ItemId("refund.new");
    private static final ItemId OTHER = new ItemId("refund.other");

    @Test
    void draftStandsInPlaceOfWhatIsPublishedAndBehindItsFile() {
        var file = voice(ONLINE, "function.refund", "on");
        var shop = voice(Layer.kind("B2C"), "item.refund.list", "off");
        var board = board(List.of(voice(Layer.PLATFORM, "a.b", "c"), file, shop), ProfileDocument.EMPTY);
        assertThat(board.voices())
                .extracting(Voice::layer)
                .containsExactly(Layer.PLATFORM, ONLINE, ONLINE, Layer.kind("B2C"));
        assertThat(board.isOn(LIST)).isFalse();
        assertThat(board.isOn(NEW)).isTrue();
        assertThat(board.decides("item.refund.list").map(Voice::layer)).contains(Layer.kind("B2C"));
        assertThat(board(List.of(), document("function.refund", "off")).isOn(NEW))
                .isFalse();
    }

    @Test
    void itemsMoveByOneAndNoFurtherThanTheEnd() {
        var board = board(List.of(), ProfileDocument.EMPTY);
        assertThat(order(board)).containsExactly("money: refund.list refund.new", "other: refund.other");
        assertThat(board.moved(LIST, -1)).isEqualTo(ProfileDocument.EMPTY);
        var down = board.moved(LIST, 1);
        assertThat(order(board(List.of(), down)))
                .containsExactly("money: refund.new refund.list", "other: refund.other");
        assertThat(board(List.of(), down).moved(LIST, 1)).isEqualTo(down);
    }

    @Test
    void itemsOfTheSamePlaceMoveAsWell() {
        var same = document("item.refund.list.order", "7").with("item.refund.new.order", "7");
        var moved = board(List.of(), same).moved(NEW, -1);
        assertThat(order(board(List.of(), moved))).first().isEqualTo("money: refund.new refund.list");
    }

    @Test
    void itemsGoIntoOtherGroupsAndNewOnes() {
        var board = board(List.of(), ProfileDocument.EMPTY);
        var before = board.movedTo(OTHER, "money", Optional.of(NEW));
        assertThat(order(board(List.of(), before))).containsExactly("money: refund.list refund.other refund.new");
        var fresh = board.movedTo(LIST, "desk", Optional.empty());
        assertThat(fresh.get("item.refund.list.group")).contains("desk");
        assertThat(order(board(List.of(), fresh))).contains("desk: refund.list");
    }

    @Test
    void groupsMove() {
        var down = board(List.of(), ProfileDocument.EMPTY).moved("money", 1);
        assertThat(order(board(List.of(), down)))
                .containsExactly("other: refund.other", "money: refund.list refund.new");
    }

    @Test
    void whatIsMentionedAndAwayIsShown() {
        var board = board(List.of(), document("item.gone.list", "off"));
        assertThat(board.groups().get(board.groups().size() - 1).items())
                .singleElement()
                .satisfies(item -> assertThat(item.function()).isEmpty());
    }

    private static List<String> order(Board board) {
        return board.groups().stream()
                .map(group -> group.id() + ":"
                        + group.items().stream().map(item -> " " + item.id()).reduce("", String::concat))
                .toList();
    }

    private static Board board(List<Voice> voices, ProfileDocument draft) {
        var permission = new PermissionId("refund.view");
        var descriptor = new FunctionDescriptor(
                new FunctionId("refund"),
                Set.of(Edition.ONLINE),
                List.of(
                        new MenuItem(LIST, "list", "search", "money", 10, permission),
                        new MenuItem(NEW, "new", "search", "money", 20, permission),
                        new MenuItem(OTHER, "other", "search", "other", 30, permission)),
                List.of(permission),
                List.of());
        var function = new InstalledFunction(descriptor, Messages.of(Map.of()), "bundle", "1.0.0");
        return Board.of(voices, ONLINE, draft, List.of(function));
    }

    private static Voice voice(Layer layer, String key, String value) {
        return new Voice(layer, Optional.empty(), document(key, value));
    }

    private static ProfileDocument document(String key, String value) {
        return ProfileDocument.EMPTY.with(key, value);
    }
}
