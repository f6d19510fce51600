package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.ui.api.Localised;
import org.paifang.platform.ui.api.Texts;

/** Who gets the new version: all, a share, or some by name. */
final class CohortChoice extends Div {

    /** The ways to choose. */
    enum Way {
        ALL,
        SHARE,
        BRANCH,
        NAMED
    }

    static final int FIRST_SHARE = 10;
    static final int LARGEST_SHARE = 99;

    private static final long serialVersionUID = 1L;

    final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    final IntegerField share = new IntegerField();
    final MultiSelectComboBox<Merchant> named = new MultiSelectComboBox<>();
    final MultiSelectComboBox<Branch> branches = new MultiSelectComboBox<>();
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
        branches.setItems(branches(merchants));
        Localised.multiSelect(branches, texts);
        texts.onChange(() -> branches.setItemLabelGenerator(one -> name(one, texts)));
        texts.bind(branches::setLabel, "cohort.branches");
        texts.bind(branches::setHelperText, "cohort.branches.hint");
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
        branches.addValueChangeListener(picked -> tell());
        add(way, share, branches, named);
        arrange();
    }

    /** The choice; empty while it is not finished. */
    Optional<Cohort> cohort() {
        return switch (way.getValue()) {
            case ALL -> Optional.of(Cohort.ALL);
            case SHARE -> percent().map(Cohort::share);
            case BRANCH ->
                branches.getValue().isEmpty() ? Optional.empty() : Optional.of(Cohort.in(branches.getValue()));
            case NAMED ->
                named.getValue().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Cohort.of(
                                named.getValue().stream().map(Merchant::no).collect(Collectors.toSet())));
        };
    }

    /** All, without telling anybody. */
    void reset() {
        resetting = true;
        way.setValue(Way.ALL);
        share.setValue(FIRST_SHARE);
        named.clear();
        branches.clear();
        resetting = false;
    }

    void allow(boolean enabled) {
        way.setEnabled(enabled);
        share.setEnabled(enabled);
        named.setEnabled(enabled);
        branches.setEnabled(enabled);
    }

    /** Every branch that looks after somebody, each province before its cities. */
    private static List<Branch> branches(List<Merchant> merchants) {
        return merchants.stream()
                .flatMap(merchant -> merchant.branch().stream())
                .flatMap(branch -> Stream.of(new Branch(branch.province(), ""), branch))
                .distinct()
                .sorted(Comparator.comparing(Branch::toString))
                .toList();
    }

    static String name(Branch branch, Texts texts) {
        return branch.city().isEmpty()
                ? texts.get("cohort.province", branch.province())
                : branch.province() + " " + branch.city();
    }

    private Optional<Integer> percent() {
        return Optional.ofNullable(share.getValue()).filter(value -> value >= 1 && value <= LARGEST_SHARE);
    }

    private void arrange() {
        share.setVisible(way.getValue() == Way.SHARE);
        named.setVisible(way.getValue() == Way.NAMED);
        branches.setVisible(way.getValue() == Way.BRANCH);
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
