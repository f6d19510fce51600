package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.paifang.functions.query.internal.domain.Day;
import org.paifang.platform.ui.api.ViewSession;

/** One bar a day, as high as what was paid, over its day; the best day says its amount, the others when pointed at. */
final class DayBars extends Div {

    private static final long serialVersionUID = 1L;

    private static final int HEIGHT_PERCENT = 100;

    /** So that a day with little does not look like a day with nothing. */
    private static final int LEAST_PERCENT = 3;

    private final transient ViewSession session;

    DayBars(ViewSession session) {
        this.session = session;
    }

    void show(List<Day> days) {
        getElement().removeAllChildren();
        days.stream().max(Comparator.comparingLong(DayBars::paid)).ifPresent(best -> getElement()
                .appendChild(head(days.size(), best), bars(days, paid(best))));
    }

    private Element head(int number, Day best) {
        var texts = session.texts();
        var head = element("div", "pq-chart-head");
        head.appendChild(element("span", "pq-quiet").setText(texts.get("home.chart", number)));
        if (paid(best) > 0) {
            head.appendChild(
                    element("span", "pq-quiet").setText(texts.get("home.best", paidText(best), dateText(best))));
        }
        return head;
    }

    private Element bars(List<Day> days, long most) {
        var bars = element("div", "pq-bars");
        bars.setAttribute("role", "list");
        bars.setAttribute("aria-label", session.texts().get("home.chart", days.size()));
        var shortly = DateTimeFormatter.ofPattern(
                session.texts().get("home.day-short"), session.texts().locale());
        days.forEach(day -> bars.appendChild(bar(day, most, shortly.format(day.date()))));
        return bars;
    }

    private Element bar(Day day, long most, String label) {
        var percent = most == 0 ? 0 : (int) (paid(day) * (double) HEIGHT_PERCENT / most);
        var fill = new Element("span");
        fill.getStyle().set("height", (paid(day) > 0 ? Math.max(LEAST_PERCENT, percent) : 0) + "%");
        var name = name(day);
        var bar = element("div", "pq-day");
        bar.setAttribute("role", "listitem");
        bar.setAttribute("aria-label", name);
        bar.appendChild(
                hidden(element("div", "pq-day-bar").appendChild(fill)),
                hidden(element("div", "pq-day-name").setText(label)),
                hidden(element("div", "pq-day-tip").setText(name)));
        return bar;
    }

    private String name(Day day) {
        return session.texts().get("home.day", dateText(day), paidText(day));
    }

    private String dateText(Day day) {
        return session.formats().date(day.date());
    }

    private String paidText(Day day) {
        return session.formats().money(day.totals().paid());
    }

    private static long paid(Day day) {
        return day.totals().paid().minorUnits();
    }

    private static Element element(String tag, String style) {
        var element = new Element(tag);
        element.getClassList().add(style);
        return element;
    }

    /** Its words are the bar's name already. */
    private static Element hidden(Element element) {
        return element.setAttribute("aria-hidden", "true");
    }
}
