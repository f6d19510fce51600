package org.paifang.bank.profiles.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.profile.ProfileKeys;
import org.paifang.platform.ui.api.Table;
import org.paifang.platform.ui.api.ViewSession;

/** Functions as a whole, their settings within their bounds, and how many people must agree to what. */
final class SettingsBoard extends Div {

    static final String LEFT = "left";

    private static final long serialVersionUID = 1L;

    private static final String APPROVAL_KIND = "approval.kind.";

    private final LayerPage page;
    private final transient ViewSession session;

    SettingsBoard(LayerPage page, ViewSession session) {
        this.page = page;
        this.session = session;
        addClassName("pbp-stack");
    }

    void render() {
        removeAll();
        var functions = page.functions();
        add(new H2(text("settings.functions")), functions(functions));
        add(new H2(text("settings.settings")), settings(functions));
        add(new H2(text("settings.approvals")), Html.quiet(text("settings.approvals.hint")), approvals(functions));
    }

    private Component functions(List<InstalledFunction> functions) {
        var table = table("settings.functions");
        for (var function : functions) {
            var id = function.descriptor().id();
            var key = ProfileKeys.function(id);
            var choice = new Select<String>();
            choice.setItems(LEFT, ProfileKeys.ON, ProfileKeys.OFF, ProfileKeys.OFFERED);
            choice.setItemLabelGenerator(value -> text("switch." + value));
            choice.setValue(page.board().draft().get(key).orElse(LEFT));
            choice.setAriaLabel(id.value());
            choice.setEnabled(page.mayEdit());
            choice.addValueChangeListener(
                    chosen -> set(key, LEFT.equals(chosen.getValue()) ? null : chosen.getValue()));
            table.row(Html.text(id.value()), choice, effective(key, text("result.on"), true));
        }
        return table;
    }

    private Component settings(List<InstalledFunction> functions) {
        var table = table("settings.settings");
        functions.stream()
                .flatMap(function -> function.descriptor().settings().stream())
                .forEach(setting -> table.row(
                        Html.text(setting.key()),
                        number(setting),
                        effective(
                                ProfileKeys.setting(setting.key()), Integer.toString(setting.defaultValue()), false)));
        return table;
    }

    private IntegerField number(Setting setting) {
        var key = ProfileKeys.setting(setting.key());
        var field = new IntegerField();
        var bounds = text("settings.bounds", setting.minimum(), setting.maximum());
        field.setAriaLabel(setting.key());
        field.setHelperText(bounds);
        field.setMin(setting.minimum());
        field.setMax(setting.maximum());
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage(bounds)
                .setMaxErrorMessage(bounds)
                .setBadInputErrorMessage(bounds));
        page.board().draft().get(key).ifPresent(value -> field.setValue(Integer.valueOf(value)));
        field.setEnabled(page.mayEdit());
        field.setClearButtonVisible(true);
        field.addValueChangeListener(typed -> {
            var value = typed.getValue();
            if (value == null || (setting.minimum() <= value && value <= setting.maximum())) {
                set(key, value == null ? null : value.toString());
            }
        });
        return field;
    }

    private Component approvals(List<InstalledFunction> functions) {
        var kinds = new TreeSet<String>();
        for (var function : functions) {
            function.messages().keys().stream()
                    .filter(key -> key.startsWith(APPROVAL_KIND))
                    .map(key -> key.substring(APPROVAL_KIND.length()))
                    .filter(name -> name.matches("[a-z][a-z0-9-]*"))
                    .forEach(name -> kinds.add(function.descriptor().id() + "." + name));
        }
        var table = table("settings.approvals");
        kinds.forEach(kind -> table.row(
                Html.text(kind), bands(kind), effective(ProfileKeys.approval(kind), Bands.NOBODY.toString(), false)));
        return table;
    }

    private TextField bands(String kind) {
        var key = ProfileKeys.approval(kind);
        var field = new TextField();
        field.setAriaLabel(kind);
        field.setValue(page.board().draft().get(key).orElse(""));
        field.setPlaceholder("any: 1");
        field.setEnabled(page.mayEdit());
        field.setClearButtonVisible(true);
        field.setErrorMessage(text("settings.approvals.wrong", Bands.MOST_PEOPLE));
        field.addValueChangeListener(typed -> {
            var written = typed.getValue().strip();
            var wrong = !written.isEmpty() && bandsOf(written).isEmpty();
            field.setInvalid(wrong);
            if (!wrong) {
                set(key, written.isEmpty() ? null : written);
            }
        });
        return field;
    }

    private static Optional<Bands> bandsOf(String written) {
        try {
            return Optional.of(Bands.parse(written));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private void set(String key, @Nullable String value) {
        var draft = page.board().draft();
        page.change(value == null ? draft.without(key) : draft.with(key, value));
    }

    private Component effective(String key, String otherwise, boolean isSwitch) {
        var board = page.board();
        var value = board.value(key)
                .map(found -> isSwitch ? text("result." + found) : found)
                .orElse(otherwise);
        var from = board.decides(key)
                .map(voice -> page.words().voice(voice, page.board()))
                .orElse(text("result.default"));
        return Html.of("pbp-result", Html.text(value), Html.quiet(from));
    }

    private Table table(String key) {
        return new Table(text(key), List.of(text("column.what"), text("column.this-layer"), text("column.result")));
    }

    private String text(String key, Object... arguments) {
        return session.texts().get(key, arguments);
    }
}
