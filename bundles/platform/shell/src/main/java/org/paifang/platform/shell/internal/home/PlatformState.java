package org.paifang.platform.shell.internal.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.shell.internal.domain.Title;
import org.paifang.platform.shell.internal.page.Page;

/** For the bank's people: which functions are here, in which version, and which were refused, and why. */
final class PlatformState extends Section {

    private static final long serialVersionUID = 1L;

    PlatformState(FunctionRegistry registry, Page page) {
        addClassName("pf-platform");
        var texts = page.texts();
        add(new H2(texts.get("home.platform")), new Paragraph(texts.get("home.platform.hint")));
        var installed = registry.installed();
        add(
                installed.isEmpty()
                        ? new Paragraph(texts.get("home.functions.none"))
                        : table(
                                texts.get("home.platform"),
                                List.of(
                                        texts.get("home.function"),
                                        texts.get("home.version"),
                                        texts.get("home.items"),
                                        texts.get("home.bundle")),
                                installed.stream()
                                        .map(function -> row(function, page))
                                        .toList()));
        add(new H2(texts.get("home.refused")));
        var refused = registry.refused();
        add(
                refused.isEmpty()
                        ? new Paragraph(texts.get("home.refused.none"))
                        : table(
                                texts.get("home.refused"),
                                List.of(texts.get("home.bundle"), texts.get("home.version"), texts.get("home.why")),
                                refused.stream()
                                        .map(one -> List.of(one.bundle(), one.version(), one.why()))
                                        .toList()));
    }

    private static List<String> row(InstalledFunction function, Page page) {
        var items = function.descriptor().items().stream()
                .map(item -> Title.of(function, item).in(page.language()))
                .collect(Collectors.joining(" · "));
        return List.of(function.descriptor().id().value(), function.version(), items, function.bundle());
    }

    /** Where it is wider than the window it is moved by keyboard too. */
    private static Component table(String name, List<String> heads, List<List<String>> rows) {
        var html = new StringBuilder("<table class=\"pf-table\"><thead><tr>");
        heads.forEach(
                head -> html.append("<th scope=\"col\">").append(escaped(head)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (var row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
            html.append("</tr>");
        }
        var frame = new Div(new Html(html.append("</tbody></table>").toString()));
        frame.addClassName("pf-table-frame");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        return frame;
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }
}
