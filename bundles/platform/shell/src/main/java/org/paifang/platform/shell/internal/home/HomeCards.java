package org.paifang.platform.shell.internal.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.shell.internal.Contributions;
import org.paifang.platform.shell.internal.domain.Incidents;
import org.paifang.platform.shell.internal.page.House;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.shell.internal.page.PageViewSession;
import org.paifang.platform.ui.api.HomeContribution;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;

/** What functions put on the home page. A card stays as it is while others come and go. */
final class HomeCards extends Div {

    private static final long serialVersionUID = 1L;

    private final transient House house;
    private final transient Contributions contributions;
    private final transient Page page;
    private final transient Caller caller;
    private final transient Map<HomeContribution, Shown> shown = new LinkedHashMap<>();

    private record Wanted(InstalledFunction function, Contributions.Card card) {}

    private record Shown(Component component, PageViewSession session) {}

    HomeCards(House house, Contributions contributions, Page page, Caller caller) {
        this.house = house;
        this.contributions = contributions;
        this.page = page;
        this.caller = caller;
        addClassName("pf-home-cards");
    }

    void refresh() {
        var wanted = wanted();
        var kept = wanted.stream().map(one -> one.card().contribution()).toList();
        shown.entrySet().removeIf(entry -> {
            var leaves = !kept.contains(entry.getKey());
            if (leaves) {
                entry.getValue().session().close();
                remove(entry.getValue().component());
            }
            return leaves;
        });
        for (var place = 0; place < wanted.size(); place++) {
            put(place, wanted.get(place));
        }
        setVisible(!shown.isEmpty());
    }

    void close() {
        shown.values().forEach(card -> card.session().close());
        shown.clear();
        removeAll();
    }

    private void put(int place, Wanted wanted) {
        var card = shown.computeIfAbsent(wanted.card().contribution(), contribution -> create(wanted));
        if (indexOf(card.component()) != place) {
            addComponentAtIndex(place, card.component());
        }
    }

    private Shown create(Wanted wanted) {
        var session = house.session(page, caller, wanted.function());
        try {
            return new Shown(wanted.card().contribution().create(session), session);
        } catch (RuntimeException | LinkageError broken) {
            var number = Incidents.record("a card of " + wanted.function().bundle(), broken);
            var notice = new Notice();
            notice.show(Tone.ERROR, page.texts().get("incident.part", number));
            return new Shown(notice, session);
        }
    }

    private List<Wanted> wanted() {
        var wanted = new ArrayList<Wanted>();
        for (var function : house.registry().installed(caller.merchant())) {
            for (var card : contributions.cards(function)) {
                if (house.destinations().open(caller, card.item()).isPresent()) {
                    wanted.add(new Wanted(function, card));
                }
            }
        }
        wanted.sort(Comparator.comparingInt(one -> one.card().order()));
        return wanted;
    }
}
