package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.Product;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.ViewSession;

/** One merchant: who it is, how it stands, what is agreed with it, and what can be done. */
final class MerchantPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MerchantDesk desk;
    private final transient ViewSession session;
    private final transient Merchant merchant;

    MerchantPage(MerchantDesk desk, ViewSession session, Merchant merchant) {
        this.desk = desk;
        this.session = session;
        this.merchant = merchant;
        addClassName("pbm-stack");
        var header = new PageHeader(session.texts(), "menu.list", "menu.list.hint");
        header.changeTitle(merchant.name());
        header.changeSubtitle(merchant.no().value());
        add(Links.back(session, MerchantRights.LIST_ITEM, text("one.back")), header);
        desk.waiting(session.caller(), merchant.no()).forEach(approval -> add(Parts.waiting(session, approval)));
        add(Parts.of("pbm-columns", who(), agreed()));
    }

    private Card who() {
        var facts = new Facts()
                .add(text("field.state"), Parts.state(session.texts(), merchant.state()))
                .add(text("field.kind"), Parts.kind(session.texts(), merchant.kind()))
                .add(
                        text("field.edition"),
                        text("edition." + merchant.edition().name().toLowerCase(Locale.ROOT)))
                .add(text("field.branch"), merchant.branch().map(this::branch).orElse(""))
                .add(text("field.currency"), merchant.currency().getCurrencyCode())
                .add(text("field.zone"), merchant.zone().getId());
        var card = new Card(
                new H2(text("one.who")),
                facts,
                new Paragraph(
                        text("effect.now." + org.paifang.bank.merchants.internal.domain.Facts.key(merchant.state()))));
        var ways = Parts.of("pbm-ways");
        if (merchant.state() != MerchantState.CLOSED) {
            if (may(MerchantRights.EDIT)) {
                ways.add(way("button.edit", "edit"));
            }
            if (may(MerchantRights.STATE)) {
                ways.add(
                        merchant.state() == MerchantState.ACTIVE
                                ? way("one.suspend", "suspend")
                                : way("one.resume", "resume"));
                var close = way("one.close", "close");
                close.addClassName("pbm-danger");
                ways.add(close);
            }
        }
        card.add(ways);
        return card;
    }

    private Card agreed() {
        var versions = desk.contract(session.caller(), merchant.no());
        var card = new Card(new H2(text("contract.title")));
        if (versions.isEmpty()) {
            card.add(new Paragraph(text("contract.none")));
        }
        versions.stream().limit(3).forEach(version -> card.add(version(version)));
        if (merchant.state() != MerchantState.CLOSED && may(MerchantRights.CONTRACT)) {
            card.add(Parts.of("pbm-ways", way(versions.isEmpty() ? "contract.first" : "contract.change", "contract")));
        }
        return card;
    }

    private Div version(Contract contract) {
        var formats = session.formats();
        var facts = new Facts()
                .add(text("contract.valid-from"), formats.date(contract.validFrom()))
                .add(text("contract.cycle"), cycle(contract))
                .add(text("contract.cut-off"), contract.cutOff().toString())
                .add(
                        text("contract.account"),
                        contract.account().bank() + ", " + contract.account().holder() + ", "
                                + contract.account().number());
        contract.products().forEach(product -> facts.add(text("method." + method(product)), fee(product)));
        facts.add(
                text("contract.changed"),
                text(
                        "contract.changed.by",
                        formats.time(contract.changedAt()),
                        contract.changedBy().toString()));
        return Parts.of("pbm-version", Parts.quiet(text("contract.version", (long) contract.version())), facts);
    }

    private String cycle(Contract contract) {
        var cycle = contract.cycle();
        return text(cycle.working() ? "contract.cycle.working" : "contract.cycle.calendar", (long) cycle.days());
    }

    private String fee(Product product) {
        var fee = product.fee();
        var words = text("contract.fee", fee.percent().toPlainString());
        if (fee.minimum().isPositive()) {
            words += ", " + text("contract.fee.minimum", session.formats().money(fee.minimum()));
        }
        var cap = fee.cap();
        return cap == null
                ? words
                : words + ", " + text("contract.fee.cap", session.formats().money(cap));
    }

    static String method(Product product) {
        return org.paifang.bank.merchants.internal.domain.Facts.key(product.method());
    }

    private String branch(Branch one) {
        return desk.branches()
                .find(one)
                .map(place -> PlaceWords.whole(place, session.texts().locale()))
                .orElseGet(one::toString);
    }

    private Anchor way(String key, String what) {
        return Parts.button(
                session, MerchantRights.LIST_ITEM, text(key), merchant.no().value(), what);
    }

    private boolean may(PermissionId permission) {
        return desk.may(session.caller(), permission);
    }

    private String text(String key, Object... arguments) {
        return session.texts().get(key, arguments);
    }
}
