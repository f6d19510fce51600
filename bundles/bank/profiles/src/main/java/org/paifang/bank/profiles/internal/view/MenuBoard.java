package org.paifang.bank.profiles.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.profiles.internal.domain.Board;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.profile.ProfileArchive.Voice;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileKeys;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Table;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** The menu with its layers side by side; moved by mouse and by keyboard. */
final class MenuBoard extends Div {

    private static final long serialVersionUID = 1L;

    private static final String GROUP = "[a-z][a-z0-9-]{0,29}";

    /** The buttons by what they do to what: the one that was pressed keeps the focus when everything is drawn anew. */
    final Map<String, Button> buttons = new HashMap<>();

    private final LayerPage page;
    private final transient ViewSession session;
    private transient @Nullable String pressed;

    MenuBoard(LayerPage page, ViewSession session) {
        this.page = page;
        this.session = session;
        addClassName("pbp-stack");
    }

    void render() {
        removeAll();
        buttons.clear();
        var board = page.board();
        var columns = new ArrayList<String>();
        columns.add(text("column.item"));
        if (page.mayEdit()) {
            columns.add(text("column.edit"));
        }
        columns.add(text("column.result"));
        board.voices().forEach(voice -> columns.add(page.words().voice(voice, page.board())));
        var table = new Table(text("tab.menu"), columns);
        for (var group : board.groups()) {
            var head = table.head(groupHead(board, group));
            if (page.mayEdit()) {
                onDrop(head, moved -> board.movedTo(moved, group.id(), Optional.empty()));
            }
            group.items().forEach(item -> row(table, board, group, item));
        }
        add(Html.quiet(text(page.mayEdit() ? "menu-board.hint" : "menu-board.read-only")), table);
        Optional.ofNullable(pressed).map(buttons::get).ifPresent(Button::focus);
    }

    private void row(Table table, Board board, Board.Group group, Board.Item item) {
        var cells = new ArrayList<Component>();
        cells.add(name(board, item));
        if (page.mayEdit()) {
            cells.add(actions(board, group, item));
        }
        cells.add(result(board, item));
        board.voices().forEach(voice -> cells.add(said(voice, item.id())));
        var row = table.row(cells.toArray(Component[]::new));
        if (page.mayEdit() && item.function().isPresent()) {
            var source = DragSource.create(row);
            source.setEffectAllowed(EffectAllowed.MOVE);
            source.setDragData(item.id());
            onDrop(row, moved -> board.movedTo(moved, group.id(), Optional.of(item.id())));
        }
    }

    private void onDrop(Table.Row target, Function<ItemId, ProfileDocument> move) {
        DropTarget.create(target).addDropListener(dropped -> dropped.getDragData()
                .filter(ItemId.class::isInstance)
                .map(ItemId.class::cast)
                .ifPresent(moved -> page.change(move.apply(moved))));
    }

    private Component name(Board board, Board.Item item) {
        var title = new Span(title(board, item));
        title.addClassName("pbp-strong");
        return Html.of("pbp-name", title, Html.quiet(item.id().value()));
    }

    private String title(Board board, Board.Item item) {
        var language = session.texts().locale();
        return board.value(ProfileKeys.name(item.id(), language))
                .orElseGet(() -> page.words().name(item.id().value(), page.functions()));
    }

    private String groupTitle(Board board, String group) {
        return board.value(ProfileKeys.groupName(group, session.texts().locale()))
                .orElseGet(() ->
                        group.isEmpty() ? text("group.away") : page.words().group(group, page.functions()));
    }

    /** What one layer says about an item and its function. */
    private Component said(Voice voice, ItemId item) {
        var cell = new Div();
        cell.addClassName("pbp-said");
        var function = voice.document().get(ProfileKeys.function(item.function()));
        var own = voice.document().get(ProfileKeys.item(item));
        function.ifPresent(on -> cell.add(new Span(text("said.function-" + on))));
        own.ifPresent(on -> cell.add(new Span(text("said.item-" + on))));
        voice.document()
                .get(ProfileKeys.group(item))
                .ifPresent(group ->
                        cell.add(new Span(text("said.group", page.words().group(group, page.functions())))));
        voice.document().get(ProfileKeys.order(item)).ifPresent(order -> cell.add(new Span(text("said.order", order))));
        voice.document()
                .get(ProfileKeys.name(item, session.texts().locale()))
                .ifPresent(name -> cell.add(new Span(text("said.name", name))));
        if (cell.getChildren().findAny().isEmpty()) {
            cell.add(Html.quiet("–"));
        }
        return cell;
    }

    private Component result(Board board, Board.Item item) {
        if (item.function().isEmpty()) {
            return new StatusBadge(Tone.WARNING, text("result.away"));
        }
        var on = board.isOn(item.id());
        var badge = new StatusBadge(on ? Tone.SUCCESS : Tone.ERROR, text(on ? "result.on" : "result.off"));
        var function = board.decides(ProfileKeys.function(item.id().function()));
        var by = board.isOff(item.id().function())
                ? function
                : board.decides(ProfileKeys.item(item.id())).or(() -> function);
        return Html.of(
                "pbp-result",
                badge,
                Html.quiet(
                        by.map(voice -> page.words().voice(voice, page.board())).orElse(text("result.default"))));
    }

    private Component actions(Board board, Board.Group group, Board.Item item) {
        var ways = Html.of("pbp-actions");
        var title = title(board, item);
        if (item.function().isPresent()) {
            var ids = group.items().stream().map(Board.Item::id).toList();
            var up = icon(
                    VaadinIcon.ARROW_UP,
                    "up." + item.id(),
                    text("edit.up", title),
                    () -> page.change(board.moved(item.id(), -1)));
            var down = icon(
                    VaadinIcon.ARROW_DOWN,
                    "down." + item.id(),
                    text("edit.down", title),
                    () -> page.change(board.moved(item.id(), 1)));
            up.setEnabled(ids.indexOf(item.id()) > 0);
            down.setEnabled(ids.indexOf(item.id()) < ids.size() - 1);
            ways.add(up, down);
            ways.add(icon(
                    VaadinIcon.FOLDER_O,
                    "group." + item.id(),
                    text("edit.group", title),
                    () -> chooseGroup(board, item)));
            ways.add(icon(
                    VaadinIcon.PENCIL,
                    "name." + item.id(),
                    text("edit.name", title),
                    () -> rename(title, language -> ProfileKeys.name(item.id(), language))));
        }
        var key = ProfileKeys.item(item.id());
        ways.add(switching("item." + item.id(), title, key, board.draft()));
        return ways;
    }

    /** On, off, and as the layers below say; pressed in turn. */
    private Component switching(String what, String title, String key, ProfileDocument draft) {
        var now = draft.get(key);
        var next = now.isEmpty() ? ProfileKeys.OFF : now.get().equals(ProfileKeys.OFF) ? ProfileKeys.ON : "";
        var symbol = now.isEmpty()
                ? VaadinIcon.MINUS_CIRCLE_O
                : now.get().equals(ProfileKeys.OFF) ? VaadinIcon.CLOSE_CIRCLE : VaadinIcon.CHECK_CIRCLE;
        var label = text("edit.switch-" + (next.isEmpty() ? "left" : next), title);
        return icon(
                symbol,
                "switch." + what,
                label,
                () -> page.change(next.isEmpty() ? draft.without(key) : draft.with(key, next)));
    }

    private Component groupHead(Board board, Board.Group group) {
        var title = groupTitle(board, group.id());
        var head = Html.of("pbp-group-head", new Span(title));
        if (page.mayEdit() && !group.id().isEmpty()) {
            head.add(
                    icon(
                            VaadinIcon.ARROW_UP,
                            "up-group." + group.id(),
                            text("edit.up", title),
                            () -> page.change(board.moved(group.id(), -1))),
                    icon(
                            VaadinIcon.ARROW_DOWN,
                            "down-group." + group.id(),
                            text("edit.down", title),
                            () -> page.change(board.moved(group.id(), 1))),
                    icon(
                            VaadinIcon.PENCIL,
                            "name-group." + group.id(),
                            text("edit.name", title),
                            () -> rename(title, language -> ProfileKeys.groupName(group.id(), language))));
        }
        return head;
    }

    private Button icon(VaadinIcon symbol, String what, String label, Runnable press) {
        var picture = symbol.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        var button = new Button(picture, clicked -> {
            pressed = what;
            press.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        buttons.put(what, button);
        return button;
    }

    // ---- dialogs ----

    private void chooseGroup(Board board, Board.Item item) {
        var groups = new ComboBox<String>(text("edit.group.label"));
        groups.setItems(board.groups().stream()
                .map(Board.Group::id)
                .filter(id -> !id.isEmpty())
                .toList());
        groups.setItemLabelGenerator(id -> groupTitle(board, id));
        groups.setValue(board.group(item.id()).id());
        groups.setAllowCustomValue(true);
        groups.setHelperText(text("edit.group.hint"));
        var fresh = new LinkedHashMap<String, String>();
        groups.addCustomValueSetListener(typed -> {
            fresh.put("id", typed.getDetail().strip().toLowerCase(Locale.ROOT));
            groups.setErrorMessage(text("edit.group.wrong"));
            groups.setInvalid(!fresh.get("id").matches(GROUP));
        });
        groups.addValueChangeListener(chosen -> fresh.clear());
        dialog(text("edit.group", title(board, item)), List.of(groups), () -> {
            var wanted = fresh.containsKey("id") ? fresh.get("id") : groups.getValue();
            if (wanted == null || !wanted.matches(GROUP)) {
                groups.setInvalid(true);
                return false;
            }
            page.change(board.movedTo(item.id(), wanted, Optional.empty()));
            return true;
        });
    }

    private void rename(String title, Function<Locale, String> key) {
        var fields = new LinkedHashMap<Locale, TextField>();
        for (var language : Languages.ALL) {
            var field =
                    new TextField(text("edit.name." + language.toLanguageTag().toLowerCase(Locale.ROOT)));
            field.setMaxLength(ProfileKeys.LONGEST_NAME);
            field.setValue(page.board().draft().get(key.apply(language)).orElse(""));
            field.setPlaceholder(page.board().value(key.apply(language)).orElse(""));
            field.setErrorMessage(text("edit.name.wrong"));
            field.getElement().setAttribute("lang", language.toLanguageTag());
            fields.put(language, field);
        }
        dialog(text("edit.name", title), List.copyOf(fields.values()), () -> {
            var draft = page.board().draft();
            for (var field : fields.entrySet()) {
                var name = field.getValue().getValue().strip();
                if (name.contains("<") || name.contains(">")) {
                    field.getValue().setInvalid(true);
                    return false;
                }
                var entry = key.apply(field.getKey());
                draft = name.isEmpty() ? draft.without(entry) : draft.with(entry, name);
            }
            page.change(draft);
            return true;
        });
    }

    /** What is chosen in it counts when it is confirmed and can be. */
    private interface Confirmed {
        boolean run();
    }

    private void dialog(String title, List<? extends Component> parts, Confirmed confirmed) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        var content = Html.of("pbp-stack");
        parts.forEach(part -> content.add(part));
        dialog.add(content);
        var save = new Button(text("button.save"), clicked -> {
            if (confirmed.run()) {
                dialog.close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(text("button.cancel"), clicked -> dialog.close()), save);
        dialog.open();
    }

    private String text(String key, Object... arguments) {
        return session.texts().get(key, arguments);
    }
}
