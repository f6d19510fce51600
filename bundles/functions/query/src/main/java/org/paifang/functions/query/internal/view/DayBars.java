package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.paifang.functions.query.internal.domain.Day;
import org.paifang.platform.ui.api.ViewSession;

/** One bar a day, as high as what was paid; each says its day and amount to the pointer and the screen reader. */
final class DayBars extends Div {

    private static final long serialVersionUID = 1L;

    private static final int HEIGHT_PERCENT = 100;

    /** So that a day with little does not look like a day with nothing. */
    private static final int LEAST_PERCENT = 3;

    private final transient ViewSession session;

    DayBars(ViewSession session) {
        this.session = session;
        addClassName("pq-bars");
    }

    void show(List<Day> days) {
        getElement().removeAllChildren();
        getElement().setAttribute("role", "list");
        getElement().setAttribute("aria-label", session.texts().get("home.chart", days.size()));
        var most = days.stream()
                .mapToLong(day -> day.totals().paid().minorUnits())
                .max()
                .orElse(0);
        days.forEach(day -> getElement().appendChild(bar(day, most)));
    }

    private Element bar(Day day, long most) {
        var paid = day.totals().paid();
        var percent = most == 0 ? 0 : (int) (paid.minorUnits() * (double) HEIGHT_PERCENT / most);
        var fill = new Element("span");
        fill.getStyle().set("height", (paid.isPositive() ? Math.max(LEAST_PERCENT, percent) : 0) + "%");
        var name = session.texts()
                .get(
                        "home.day",
                        session.formats().date(day.date()),
                        session.formats().money(paid));
        var bar = new Element("div");
        bar.setAttribute("role", "listitem");
        bar.setAttribute("aria-label", name);
        bar.setAttribute("title", name);
        bar.appendChild(fill);
        return bar;
    }
}
