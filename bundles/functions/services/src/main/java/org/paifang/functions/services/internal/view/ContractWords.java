package org.paifang.functions.services.internal.view;

import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.Product;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Table;
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
    Table products(Contract contract) {
        var table = new Table(
                texts.get("contract.products"),
                COLUMNS.stream().map(column -> texts.get(column)).toList());
        for (var product : contract.products()) {
            var fee = product.fee();
            table.row(
                    new Span(method(product)),
                    Table.text(share(fee)),
                    Table.text(fee.minimum().isPositive() ? money(fee.minimum()) : ""),
                    Table.text(fee.cap() == null ? "" : money(fee.cap())));
        }
        return table;
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
