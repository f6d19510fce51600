package org.paifang.functions.services.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.paifang.functions.services.internal.domain.Agreement;
import org.paifang.functions.services.internal.domain.ContractDesk;
import org.paifang.payments.api.Contract;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.BranchNames;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Who the merchant is to the bank, and what is agreed: the contract that holds, those that will, those that did. */
public final class ContractView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient ContractWords words;
    private final transient BranchNames branches;
    private final Notice notice = new Notice();
    final Div content = Style.of("ps-stack");
    private transient Runnable render = () -> {};

    public ContractView(ContractDesk desk, BranchNames branches, ViewSession session) {
        this.branches = branches;
        this.texts = session.texts();
        this.words = new ContractWords(session);
        addClassName("ps-stack");
        getElement().appendChild(Style.element());
        add(new PageHeader(texts, "menu.contract", "menu.contract.hint"), notice, content);
        session.background(
                () -> desk.agreement(session.caller()),
                found -> {
                    render = () -> show(found);
                    render.run();
                },
                failure -> notice.show(Tone.ERROR, Failures.text(texts, failure, "page.broken")));
        texts.onChange(() -> render.run());
    }

    private void show(Agreement agreement) {
        content.removeAll();
        content.add(Style.of(
                "ps-columns",
                merchant(agreement.merchant()),
                agreement
                        .current()
                        .<Component>map(this::current)
                        .orElseGet(() -> new Card(new EmptyState(
                                VaadinIcon.DIPLOMA, texts.get("contract.none"), texts.get("contract.none.hint"))))));
        if (!agreement.others().isEmpty()) {
            content.add(new H2(texts.get("contract.others")));
            var others = Style.of("ps-columns");
            agreement
                    .others()
                    .forEach(version -> others.add(new Card(
                            heading(version),
                            words.facts(version).add(texts.get("contract.products"), words.ways(version)))));
            content.add(others);
        }
    }

    private Card merchant(Merchant merchant) {
        return new Card(
                new H2(texts.get("merchant.title")),
                new Facts()
                        .add(texts.get("merchant.name"), merchant.name())
                        .add(texts.get("merchant.no"), merchant.no().value())
                        .add(texts.get("merchant.state"), state(merchant.state()))
                        .add(texts.get("merchant.kind"), words.kind(merchant.kind()))
                        .add(texts.get("merchant.edition"), texts.get("edition." + key(merchant.edition())))
                        .add(
                                texts.get("merchant.branch"),
                                merchant.branch().map(this::branch).orElse(""))
                        .add(texts.get("merchant.currency"), merchant.currency().getCurrencyCode())
                        .add(texts.get("merchant.zone"), merchant.zone().getId()));
    }

    private Card current(Contract contract) {
        return new Card(heading(contract), words.facts(contract), words.products(contract));
    }

    private H2 heading(Contract contract) {
        return new H2(texts.get("contract.version", contract.version()));
    }

    private StatusBadge state(MerchantState state) {
        var tone =
                switch (state) {
                    case ACTIVE -> Tone.SUCCESS;
                    case SUSPENDED -> Tone.WARNING;
                    case CLOSED -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, texts.get("state." + key(state)));
    }

    /** As the directory of branches calls it, which may be away. */
    private String branch(Branch branch) {
        return branches.name(branch, texts.locale()).orElseGet(branch::toString);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
