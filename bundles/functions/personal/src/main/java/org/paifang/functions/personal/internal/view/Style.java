package org.paifang.functions.personal.internal.view;

import com.vaadin.flow.dom.Element;

/** The looks that the shell's own classes do not give. */
final class Style {

    private static final String CSS = """
            .pp-view { display: flex; flex-direction: column; gap: var(--pf-gap); }
            .pp-view .pf-card h2 { margin: 0 0 .25rem; font-size: var(--lumo-font-size-l); font-weight: 600; }
            .pp-hint { margin: 0 0 .75rem; color: var(--pf-text-2); }
            .pp-list { margin: 0; padding: 0; list-style: none; }
            .pp-row { display: flex; align-items: center; gap: .5rem; padding: .35rem 0; border-bottom: 1px solid var(--pf-line); }
            .pp-row[draggable=true] { cursor: grab; }
            .pp-row[v-drag-over-target] { box-shadow: 0 -2px 0 var(--pf-accent); }
            .pp-name { flex: 1; min-width: 0; overflow-wrap: anywhere; }
            .pp-name small { display: block; color: var(--pf-text-2); }
            .pp-list + .pf-hidden + .pp-form { margin-top: 1rem; }
            .pp-form { display: flex; flex-wrap: wrap; align-items: baseline; gap: 1rem; }
            .pp-form > vaadin-combo-box, .pp-form > vaadin-password-field { flex: 1 1 14rem; max-width: 24rem; }
            .pp-links { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
            """;

    private Style() {}

    static Element element() {
        return new Element("style").setText(CSS);
    }
}
