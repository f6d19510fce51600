package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.ui.api.Localised;
import org.paifang.platform.ui.api.Texts;

/** Who gets the new version: all, a share, or some by name. */
final class CohortChoice extends Div {

    /** The ways to choose. */
    enum Way {
        ALL,
        SHARE,
        NAMED
    }

    static final int FIRST_SHARE = 10;
    static final int LARGEST_SHARE = 99;

    private static final long serialVersionUID = 1L;

    final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    final IntegerField share = new IntegerField();
    final MultiSelectComboBox<Merchant> named = new MultiSelectComboBox<>();
    private final transient Runnable changed;
    private boolean resetting;

    CohortChoice(Texts texts, List<Merchant> merchants, Runnable changed) {
        this.changed = changed;
        addClassName("pbf-cohort");
        way.setItems(Way.values());
        way.setValue(Way.ALL);
        share.setMin(1);
        share.setMax(LARGEST_SHARE);
        share.setStepButtonsVisible(true);
        share.setValue(FIRST_SHARE);
        named.setItems(merchants);
        named.setItemLabelGenerator(merchant -> merchant.no() + " " + merchant.name());
        Localised.multiSelect(named, texts);
        texts.bind(way::setLabel, "cohort.who");
        texts.onChange(() -> way.setItemLabelGenerator(
                one -> texts.get("cohort." + one.name().toLowerCase(Locale.ROOT))));
        texts.bind(share::setLabel, "cohort.percent");
        texts.bind(share::setHelperText, "cohort.percent.hint");
        texts.bind(
                wrong -> share.setI18n(new IntegerField.IntegerFieldI18n()
                        .setMinErrorMessage(wrong)
                        .setMaxErrorMessage(wrong)
                        .setBadInputErrorMessage(wrong)),
                "cohort.percent.wrong");
        texts.bind(named::setLabel, "cohort.merchants");
        texts.bind(named::setHelperText, "cohort.merchants.hint");
        way.addValueChangeListener(chosen -> arrange());
        share.addValueChangeListener(typed -> tell());
        named.addValueChangeListener(picked -> tell());
        add(way, share, named);
        arrange();
    }

    /** The choice; empty while it is not finished. */
    Optional<Cohort> cohort() {
        return switch (way.getValue()) {
            case ALL -> Optional.of(Cohort.ALL);
            case SHARE -> percent().map(percent -> new Cohort(percent, Set.of()));
            case NAMED ->
                named.getValue().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Cohort(
                                0, named.getValue().stream().map(Merchant::no).collect(Collectors.toSet())));
        };
    }

    /** All, without telling anybody. */
    void reset() {
        resetting = true;
        way.setValue(Way.ALL);
        share.setValue(FIRST_SHARE);
        named.clear();
        resetting = false;
    }

    void allow(boolean enabled) {
        way.setEnabled(enabled);
        share.setEnabled(enabled);
        named.setEnabled(enabled);
    }

    private Optional<Integer> percent() {
        return Optional.ofNullable(share.getValue()).filter(value -> value >= 1 && value <= LARGEST_SHARE);
    }

    private void arrange() {
        share.setVisible(way.getValue() == Way.SHARE);
        named.setVisible(way.getValue() == Way.NAMED);
        tell();
    }

    private void tell() {
        if (!resetting && isAttachedToSomething()) {
            changed.run();
        }
    }

    private boolean isAttachedToSomething() {
        return getParent().isPresent();
    }
}
