package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import org.paifang.bank.merchants.internal.domain.BranchDirectory;
import org.paifang.bank.merchants.internal.domain.Place;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.ui.api.Texts;

/** Chooses a branch of the bank; it is found by its characters, its reading or the first letters of that. */
final class PlaceBox extends ComboBox<Place> {

    private static final long serialVersionUID = 1L;

    private final transient BranchDirectory branches;

    /** Of all branches, or of those within one. */
    PlaceBox(BranchDirectory branches, Optional<Branch> within, Texts texts, String labelKey) {
        this.branches = branches;
        List<Place> places = branches.all().stream()
                .filter(place -> within.map(own -> own.holds(place.branch())).orElse(true))
                .toList();
        setItems((place, typed) -> BranchDirectory.fits(place, typed), places);
        setClearButtonVisible(true);
        texts.bind(this::setLabel, labelKey);
        texts.onChange(() -> setItemLabelGenerator(place -> PlaceWords.whole(place, texts.locale())));
    }

    /** As {@link Branch#toString()} gives it; empty for none. */
    String written() {
        return getOptionalValue().map(place -> place.branch().toString()).orElse("");
    }

    void write(Optional<Branch> branch) {
        setValue(branch.flatMap(branches::find).orElse(null));
    }
}
