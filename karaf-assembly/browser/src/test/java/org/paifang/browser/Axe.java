package org.paifang.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages for what keeps somebody out, takes a picture of each, and remembers what it found. */
final class Axe {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> SERIOUS = List.of("serious", "critical");
    private static final int SAMPLE_MILLIS = 150;

    /** Nothing is asked of the platform, nothing moves, and nothing has changed since the last look. */
    private static final String SETTLED = """
            () => {
              const busy = Object.values(window.Vaadin?.Flow?.clients ?? {}).some(client => client.isActive?.())
                || document.querySelector('vaadin-grid[loading], vaadin-combo-box[loading]')
                || document.getAnimations().some(one => one.playState === 'running'
                  && one.effect.getComputedTiming().endTime !== Infinity);
              const shown = location.href + document.body.innerHTML;
              const same = window.axeShown === shown;
              window.axeShown = shown;
              return !busy && same;
            }
            """;

    private final List<String> serious = new ArrayList<>();
    private final String looks;
    private int looked;

    /**
     * Before the first look.
     *
     * @param looks begins the pictures' names
     */
    Axe(String looks) {
        this.looks = looks;
    }

    /** At what the page shows when it has come to rest. */
    void look(Page page, String name) {
        settle(page);
        looked++;
        Stage.photograph(page, looks + name);
        // without frames and tabs of others there is nothing that the quicker way would miss
        new AxeBuilder(page)
                .setLegacyMode(true).withTags(WCAG).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .forEach(rule -> serious.add(looks + name + ": " + sentence(rule)));
    }

    List<String> serious() {
        return List.copyOf(serious);
    }

    int looked() {
        return looked;
    }

    static void settle(Page page) {
        page.waitForFunction(SETTLED, null, new Page.WaitForFunctionOptions().setPollingInterval(SAMPLE_MILLIS));
    }

    private static String sentence(Rule rule) {
        var where = rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                .toList();
        return rule.getId() + ", " + rule.getHelp() + " at " + where;
    }
}
