package org.paifang.functions.services.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.Product;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** A version of a contract for people. */
final class ContractWords {

    private static final List<String> COLUMNS =
            List.of("product.method", "product.share", "product.minimum", "product.cap");

    private final ViewSession session;
    private final Texts texts;

    ContractWords(ViewSession session) {
        this.session = session;
        this.texts = session.texts();
    }

    /** What kind of merchant it is; one that the platform does not know by name is shown as it is written. */
    String kind(String written) {
        return texts.find("kind." + written.toLowerCase(Locale.ROOT)).orElse(written);
    }

    Facts facts(Contract contract) {
        var formats = session.formats();
        return new Facts()
                .add(texts.get("contract.valid-from"), formats.date(contract.validFrom()))
                .add(texts.get("contract.cycle"), cycle(contract))
                .add(texts.get("contract.cut-off"), cutOff(contract.cutOff()))
                .add(texts.get("contract.bank"), contract.account().bank())
                .add(texts.get("contract.holder"), contract.account().holder())
                .add(texts.get("contract.number"), number(contract.account()))
                .add(texts.get("contract.changed"), formats.time(contract.changedAt()));
    }

    /** What each way of paying costs. */
    Div products(Contract contract) {
        var table = new NativeTable();
        table.addClassName("pf-table");
        table.getElement().setAttribute("aria-label", texts.get("contract.products"));
        var head = table.getHead().addRow();
        for (var column : COLUMNS) {
            var cell = new NativeTableHeaderCell(texts.get(column));
            cell.getElement().setAttribute("scope", "col");
            head.add(amount(cell, column));
        }
        contract.products().forEach(product -> table.getBody().add(row(product)));
        var frame = Style.of("pf-table-frame", table);
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", texts.get("contract.products"));
        return frame;
    }

    private NativeTableRow row(Product product) {
        var fee = product.fee();
        var name = new NativeTableHeaderCell(method(product));
        name.getElement().setAttribute("scope", "row");
        return new NativeTableRow(
                name,
                amount(new NativeTableCell(share(fee)), COLUMNS.get(1)),
                amount(new NativeTableCell(fee.minimum().isPositive() ? money(fee.minimum()) : "–"), COLUMNS.get(2)),
                amount(new NativeTableCell(fee.cap() == null ? "–" : money(fee.cap())), COLUMNS.get(3)));
    }

    private static <T extends com.vaadin.flow.component.HtmlComponent> T amount(T cell, String column) {
        cell.setClassName("pf-amount", !column.equals(COLUMNS.get(0)));
        return cell;
    }

    /** All ways of paying in one line. */
    String ways(Contract contract) {
        return contract.products().stream()
                .map(product -> method(product) + " " + share(product.fee()))
                .reduce((one, other) -> texts.get("contract.and", one, other))
                .orElse("");
    }

    private String method(Product product) {
        return texts.get("method." + product.method().name().toLowerCase(Locale.ROOT));
    }

    private static String share(Fee fee) {
        return fee.percent().toPlainString() + " %";
    }

    private String money(Money money) {
        return session.formats().money(money);
    }

    private String cycle(Contract contract) {
        var cycle = contract.cycle();
        return texts.get(cycle.working() ? "contract.cycle.working" : "contract.cycle.calendar", cycle.days());
    }

    private String cutOff(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? texts.get("contract.cut-off.midnight") : time.toString();
    }

    /** The platform masks it; here it is only made to be read: the last four after a group of dots. */
    private static String number(SettlementAccount account) {
        return account.masked().number().replaceFirst("^\\*+", "•••• ");
    }
}
