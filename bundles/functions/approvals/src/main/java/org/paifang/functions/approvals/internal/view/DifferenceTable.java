package org.paifang.functions.approvals.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.ui.api.Texts;

/** What would change, from what to what; what only is, stands over both columns, or in one if nothing changes. */
final class DifferenceTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient ApprovalWords words;

    DifferenceTable(Texts texts, ApprovalWords words) {
        this.texts = texts;
        this.words = words;
        addClassName("pf-table-frame");
    }

    void show(Approval approval) {
        removeAll();
        var table = new NativeTable();
        table.addClassName("pf-table");
        var head = table.getHead().addRow();
        var columns = approval.lines().stream().anyMatch(line -> line.before().isPresent())
                ? List.of("difference.what", "difference.before", "difference.after")
                : List.of("difference.what", "difference.fact");
        for (var key : columns) {
            var cell = new NativeTableHeaderCell(texts.get(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        approval.lines().forEach(line -> row(table.getBody().addRow(), approval, line, columns.size() - 1));
        add(table);
    }

    private void row(NativeTableRow row, Approval approval, Line line, int span) {
        var label = new NativeTableHeaderCell(words.label(approval, line.label()));
        label.getElement().setAttribute("scope", "row");
        label.getStyle()
                .set("background", "transparent")
                .set("border-top", "1px solid var(--pf-line)")
                .set("white-space", "normal")
                .set("vertical-align", "top");
        row.add(label);
        var after = new NativeTableCell();
        var value = new Span(words.value(approval, line.after()));
        after.add(value);
        after.getStyle().set("overflow-wrap", "anywhere").set("font-variant-numeric", "tabular-nums");
        if (line.before().isPresent()) {
            var before = new NativeTableCell(words.value(approval, line.before().get()));
            before.getStyle()
                    .set("color", "var(--pf-text-2)")
                    .set("overflow-wrap", "anywhere")
                    .set("font-variant-numeric", "tabular-nums");
            row.add(before);
            value.getStyle().set("font-weight", "600");
        } else {
            after.setColspan(span);
        }
        row.add(after);
    }
}
