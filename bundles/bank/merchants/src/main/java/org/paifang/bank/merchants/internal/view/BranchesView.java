package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.paifang.bank.merchants.internal.domain.BranchDirectory;
import org.paifang.bank.merchants.internal.domain.Place;
import org.paifang.bank.merchants.internal.domain.Place.Name;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.FilterBar;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.PublicSession;

/** Where the bank has branches, for everybody. */
public final class BranchesView extends Div {

    private static final long serialVersionUID = 1L;

    final TextField search = new TextField();
    final ComboBox<Name> province = new ComboBox<>();
    private final Div result = new Div();
    private final Div count = new Div();
    private final transient BranchDirectory branches;
    private final transient PublicSession session;

    public BranchesView(BranchDirectory branches, PublicSession session) {
        this.branches = branches;
        this.session = session;
        var texts = session.texts();
        addClassNames("pbm-view", "pbm-stack");
        getElement().appendChild(Parts.style());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.setMaxLength(BranchDirectory.LONGEST_SEARCH);
        search.addValueChangeListener(changed -> show());
        province.setItems(branches.provinces());
        province.setClearButtonVisible(true);
        province.addValueChangeListener(changed -> show());
        texts.bind(search::setLabel, "branches.search");
        texts.bind(search::setHelperText, "branches.search.help");
        texts.bind(province::setLabel, "branches.province");
        count.addClassName("pbm-quiet");
        count.getElement().setAttribute("aria-live", "polite");
        result.addClassName("pbm-provinces");
        add(
                new PageHeader(texts, "public.branches", "public.branches.hint"),
                new FilterBar(texts).fields(search, province),
                count,
                result);
        texts.onChange(this::speak);
    }

    private void speak() {
        var texts = session.texts();
        province.setItemLabelGenerator(name -> PlaceWords.in(name, texts.locale()));
        show();
    }

    private void show() {
        var texts = session.texts();
        var wanted = province.getOptionalValue().map(Name::traditional).orElse("");
        var found = branches.search(search.getValue(), wanted);
        count.setText(texts.get("branches.count", (long) found.size()));
        result.removeAll();
        var byProvince =
                found.stream().collect(Collectors.groupingBy(Place::province, LinkedHashMap::new, Collectors.toList()));
        byProvince.forEach((name, places) -> result.add(section(name, places)));
        if (found.isEmpty()) {
            result.add(new EmptyState(
                    VaadinIcon.MAP_MARKER, texts.get("branches.nothing"), texts.get("branches.nothing.hint")));
        }
    }

    private Section section(Name name, List<Place> places) {
        var list = new UnorderedList();
        places.forEach(place -> list.add(item(place.city())));
        var section = new Section(new H2(PlaceWords.in(name, session.texts().locale())), list);
        section.addClassName("pf-card");
        return section;
    }

    /** With its reading for those who read Chinese; in English it stands there already. */
    private ListItem item(Name city) {
        var locale = session.texts().locale();
        var item = new ListItem(new Span(PlaceWords.in(city, locale)));
        if (!locale.equals(Languages.ENGLISH)) {
            var reading = Parts.quiet(PlaceWords.read(city));
            reading.getElement().setAttribute("lang", "zh-Latn-pinyin");
            item.add(reading);
        }
        return item;
    }
}
