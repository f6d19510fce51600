package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;

/** What appears, vanishes, changes and stays, each with its word beside its colour. */
final class Differences extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Map<String, String> titles;

    /**
     * Of a plan.
     *
     * @param titles of menu items and permissions by id, as far as they are known
     */
    Differences(Texts texts, Plan plan, Map<String, String> titles) {
        this.texts = texts;
        this.titles = Map.copyOf(titles);
        addClassName("pbf-differences");
        add(
                block("one.items", plan.items(), "difference.vanishes", Tone.ERROR),
                block("one.permissions", plan.permissions(), "difference.vanishes", Tone.ERROR),
                block("one.api", plan.api(), "difference.vanishes", Tone.ERROR),
                block("one.tables", plan.tables(), "difference.rests", Tone.NEUTRAL),
                block("plan.bundles", plan.bundles(), "difference.vanishes", Tone.NEUTRAL));
    }

    private Section block(String titleKey, Plan.Difference difference, String goesKey, Tone goes) {
        var block = new Section(new H2(texts.get(titleKey)));
        block.addClassName("pbf-difference");
        var list = new UnorderedList();
        list.addClassName("pbf-plain-list");
        fill(list, difference.appears(), "difference.appears", Tone.SUCCESS);
        fill(list, difference.vanishes(), goesKey, goes);
        fill(list, difference.changes(), "difference.changes", Tone.WARNING);
        fill(list, difference.stays(), "difference.stays", Tone.NEUTRAL);
        block.add(list.getChildren().findAny().isPresent() ? list : new Span(texts.get("list.none")));
        return block;
    }

    /** What it is called beside its id. */
    private Component named(String line) {
        var title = titles.get(line.split(" ", 2)[0]);
        return title == null ? Layouts.code(line) : Layouts.of("pbf-pair", new Span(title), Layouts.code(line));
    }

    private void fill(UnorderedList list, List<String> names, String wordKey, Tone tone) {
        for (var name : names) {
            list.add(new ListItem(new StatusBadge(tone, texts.get(wordKey)), named(name)));
        }
    }
}
