package org.paifang.bank.merchants.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.ContractTerms;
import org.paifang.payments.api.Contracts;
import org.paifang.payments.api.Product;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementCycle;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.Detail;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.text.Reason;

/** Adds a version to a merchant's contract. */
public final class ContractCommand extends DeskCommand {

    public static final String KIND = "merchants.contract";

    public static final String DRAFT_GONE = "merchants.draft-gone";

    private final Contracts contracts;
    private final Drafts drafts;
    private final Horizon horizon;
    private final AuditLog audit;

    public ContractCommand(Directory directory, Contracts contracts, Drafts drafts, AuditLog audit) {
        super(KIND, MerchantRights.CONTRACT);
        this.contracts = contracts;
        this.drafts = drafts;
        this.horizon = new Horizon(directory);
        this.audit = audit;
    }

    @Override
    public boolean changesRights() {
        return true;
    }

    static Fields content(MerchantNo no, int seen, String draft) {
        return new Fields(Map.of("no", no.value(), "seen", Integer.toString(seen), "draft", draft));
    }

    @Override
    boolean isWithin(Caller caller, Fields content) {
        return horizon.merchant(caller, new MerchantNo(content.get("no"))).isPresent();
    }

    @Override
    Plan plan(Caller caller, Fields content) {
        var no = new MerchantNo(content.get("no"));
        var seen = Integer.parseInt(content.get("seen"));
        var merchant = horizon.merchant(caller, no);
        if (merchant.isEmpty()) {
            return Plan.no(ChangeCommand.UNKNOWN, no.value());
        }
        if (merchant.get().state() == MerchantState.CLOSED) {
            return Plan.no(ChangeCommand.IS_CLOSED, no.value());
        }
        var newest = contracts.versions(no).stream().findFirst();
        var terms = drafts.find(content.get("draft"));
        if (terms.isEmpty()) {
            // kept until the version is there: a call after a crash finds it done
            return newest.filter(contract -> contract.version() == seen + 1)
                            .filter(contract -> contract.changedBy().equals(caller.operator()))
                            .isPresent()
                    ? new Plan.Already(no.value())
                    : Plan.no(DRAFT_GONE);
        }
        if (newest.map(Contract::version).orElse(0) != seen) {
            return Plan.no(Contracts.CHANGED_MEANWHILE, (long)
                    newest.map(Contract::version).orElse(0));
        }
        return new Plan.Ready(
                Reason.of("request.contract", no.value(), merchant.get().name()),
                lines(merchant.get(), newest, terms.get()),
                no.value(),
                Integer.toString(seen),
                () -> put(caller, no, seen, content.get("draft"), newest, terms.get()));
    }

    private Effect put(
            Caller caller, MerchantNo no, int seen, String draft, Optional<Contract> before, ContractTerms terms) {
        var outcome = contracts.put(caller, no, seen, terms);
        if (outcome instanceof Contracts.Rejected rejected) {
            return new Effect.NotDone(rejected.reason());
        }
        var contract = ((Contracts.Accepted) outcome).contract();
        audit.record(NewEntry.by(caller, "merchants.contract", no.value())
                .about(no)
                .fact("version", Integer.toString(contract.version()))
                .fact("valid-from", contract.validFrom().toString())
                .and(Detail.between(before.map(ContractCommand::written).orElse(Map.of()), written(contract))));
        drafts.forget(draft);
        return new Effect.Done(no.value());
    }

    // ---- what a checker reads ----

    private static List<Line> lines(Merchant merchant, Optional<Contract> before, ContractTerms terms) {
        var lines = new ArrayList<Line>();
        lines.add(Line.fact("field.no", merchant.no().value()));
        lines.add(Line.fact("field.name", merchant.name()));
        lines.add(Line.fact("contract.valid-from", terms.validFrom()));
        add(lines, "contract.products", before.map(one -> fees(one.products())), fees(terms.products()));
        add(lines, "contract.cycle", before.map(one -> cycle(one.cycle())), cycle(terms.cycle()));
        add(
                lines,
                "contract.cut-off",
                before.map(one -> one.cutOff().toString()),
                terms.cutOff().toString());
        var account = terms.account();
        if (account != null) {
            add(lines, "contract.account", before.map(one -> account(one.account())), account(account));
        }
        return lines;
    }

    private static void add(List<Line> lines, String label, Optional<String> before, String after) {
        lines.add(
                before.filter(was -> !was.equals(after)).isPresent()
                        ? Line.change(label, before.get(), after)
                        : Line.fact(label, after));
    }

    private static Map<String, String> written(Contract contract) {
        return Map.of(
                "products", fees(contract.products()),
                "cycle", cycle(contract.cycle()),
                "cut-off", contract.cutOff().toString(),
                "account", account(contract.account()));
    }

    /** Such as {@code QR 0.38 %, POS 0.6 % (≥ 0.10 ≤ 25.00)}. */
    static String fees(List<Product> products) {
        return products.stream()
                .sorted(Comparator.comparing(Product::method))
                .map(ContractCommand::fee)
                .collect(Collectors.joining(", "));
    }

    private static String fee(Product product) {
        var fee = product.fee();
        var text = product.method() + " " + fee.percent().toPlainString() + " %";
        if (fee.minimum().isPositive()) {
            text += " ≥ " + fee.minimum().toPlainString();
        }
        var cap = fee.cap();
        return cap == null ? text : text + " ≤ " + cap.toPlainString();
    }

    static String cycle(SettlementCycle cycle) {
        return (cycle.working() ? "T+" : "D+") + cycle.days();
    }

    /** Never with the whole number. */
    static String account(SettlementAccount account) {
        var masked = account.masked();
        return masked.bank() + ", " + masked.holder() + ", " + masked.number();
    }
}
