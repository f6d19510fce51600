package org.paifang.bank.merchants.internal.domain;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.merchants.internal.MerchantsFunction;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.ContractTerms;
import org.paifang.payments.api.Contracts;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Product;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementCycle;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeFunctions;
import org.paifang.platform.testkit.FakeIdentity;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

/** A bank in memory: its head office, a branch in Fujian, and two merchants. */
public final class Bank implements Registrar, Contracts, Credentials {

    public static final Caller HEAD = Samples.caller("bank-01");
    public static final Caller SECOND = Samples.caller("bank-02");

    /** Bound to 福建. */
    public static final Caller FUJIAN = Samples.caller("bank-03");

    public static final Merchant XIAMEN = merchant("200001", "Sample shop 示例店", "POS", "福建/廈門市");
    public static final Merchant SHENZHEN = merchant("100001", "Sample net 示例網", "B2C", "廣東/深圳市");

    public final Clock clock = FixedClock.at("2026-03-10T04:00:00Z");
    public final FakeDirectory directory = new FakeDirectory();
    public final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    public final FakeIdentity identity = new FakeIdentity();
    public final FakeAudit audit = new FakeAudit(clock);
    public final MemoryApplications applications = new MemoryApplications();
    public final Map<String, ContractTerms> drafts = new HashMap<>();
    public final BranchDirectory branches = BranchDirectory.read();
    private final FakeFunctions functions = new FakeFunctions()
            .add(function("refund", Edition.ONLINE), Messages.beside(MerchantsFunction.class))
            .add(function("mpos", Edition.OFFLINE), Messages.beside(MerchantsFunction.class));
    private final Map<MerchantNo, List<Contract>> contracts = new HashMap<>();
    private final Map<OperatorId, Standing> standings = new HashMap<>();
    private final AtomicLong ids = new AtomicLong();

    public Bank() {
        directory.add(new Merchant(
                MerchantNo.BANK, "Sample bank", Edition.BANK, "BANK", ZoneId.of("Asia/Shanghai"), Samples.CNY));
        directory.add(Samples.operator("bank-01")).add(Samples.operator("bank-02"));
        directory.add(Samples.operator("bank-03").boundTo(new Branch("福建", "")));
        directory.add(XIAMEN).add(SHENZHEN);
    }

    public static Merchant merchant(String no, String name, String kind, String branch) {
        return new Merchant(
                new MerchantNo(no),
                name,
                MerchantKind.valueOf(kind).edition(),
                kind,
                ZoneId.of("Asia/Shanghai"),
                Samples.CNY,
                Optional.of(Branch.parse(branch)));
    }

    public static ContractTerms terms(@Nullable String account) {
        return new ContractTerms(
                LocalDate.parse("2026-03-11"),
                List.of(new Product(PaymentMethod.QR, new Fee(3_800, Samples.cny("0.01"), Samples.cny("25.00")))),
                new SettlementCycle(1, true),
                LocalTime.of(23, 0),
                account == null ? null : new SettlementAccount("Sample bank", "Sample holder", account));
    }

    /** As many others must agree to a command of this kind. */
    public FakeApprovals approvals(ApprovableCommand command, int people) {
        return new FakeApprovals(command, clock).people(people);
    }

    public MerchantDesk desk(FakeApprovals approvals) {
        return new MerchantDesk(access, directory, this, memoryDrafts(), branches, approvals);
    }

    public ChangeCommand change() {
        return new ChangeCommand(directory, this, branches, audit);
    }

    public StateCommand state() {
        return new StateCommand(directory, this, audit);
    }

    public ContractCommand contract() {
        return new ContractCommand(directory, this, memoryDrafts(), audit);
    }

    public AcceptCommand accept() {
        return new AcceptCommand(directory, this, applications, branches, functions, audit, clock);
    }

    public Intake intake() {
        return new Intake(applications, branches, directory, audit, ids::incrementAndGet, new SecureRandom(), clock);
    }

    public ApplicationDesk applicationDesk(FakeApprovals approvals) {
        return new ApplicationDesk(access, identity, directory, applications, approvals, this, audit, clock);
    }

    private Drafts memoryDrafts() {
        return new Drafts() {
            @Override
            public void keep(String id, ContractTerms terms) {
                drafts.putIfAbsent(id, terms);
            }

            @Override
            public Optional<ContractTerms> find(String id) {
                return Optional.ofNullable(drafts.get(id));
            }

            @Override
            public void forget(String id) {
                drafts.remove(id);
            }
        };
    }

    // ---- what the platform gives ----

    @Override
    public long merchants() {
        return directory.allMerchants().size() - 1L;
    }

    @Override
    public void save(Merchant merchant) {
        directory.add(merchant);
    }

    @Override
    public void save(Operator operator) {
        directory.add(operator);
    }

    @Override
    public void setPassword(OperatorId operator, char[] password) {
        standings.put(operator, new Standing(Kind.PASSWORD, Optional.empty(), 0, Optional.empty(), Optional.empty()));
    }

    @Override
    public Optional<Contract> current(MerchantNo merchant) {
        return versions(merchant).stream().findFirst();
    }

    @Override
    public Optional<Contract> on(MerchantNo merchant, LocalDate day) {
        return current(merchant);
    }

    @Override
    public List<Contract> versions(MerchantNo merchant) {
        return List.copyOf(contracts.getOrDefault(merchant, List.of()));
    }

    @Override
    public Contracts.Outcome put(Caller caller, MerchantNo merchant, int seen, ContractTerms terms) {
        var account = terms.account();
        if (account == null && seen == 0) {
            return new Rejected(Reason.of(ACCOUNT_MISSING));
        }
        var kept = account == null ? versions(merchant).get(0).account() : account.masked();
        var contract = new Contract(
                merchant,
                seen + 1,
                terms.validFrom(),
                terms.products(),
                terms.cycle(),
                terms.cutOff(),
                ZoneId.of("Asia/Shanghai"),
                kept,
                clock.instant(),
                caller.operator());
        contracts.computeIfAbsent(merchant, no -> new ArrayList<>()).add(0, contract);
        return new Accepted(contract);
    }

    @Override
    public OneTimeCode issue(OperatorId operator, Optional<Duration> valid) {
        var until = clock.instant().plus(valid.orElseThrow());
        standings.put(operator, new Standing(Kind.CODE, Optional.of(until), 0, Optional.empty(), Optional.empty()));
        return new OneTimeCode("CODE-" + operator, until);
    }

    @Override
    public Optional<Reason> objection(OperatorId operator, char[] password) {
        return Optional.empty();
    }

    @Override
    public Map<OperatorId, Standing> of(MerchantNo merchant) {
        return Map.copyOf(standings);
    }

    @Override
    public Standing of(OperatorId operator) {
        return standings.getOrDefault(operator, Standing.NOTHING);
    }

    private static FunctionDescriptor function(String id, Edition edition) {
        var permission = new PermissionId(id + ".view");
        return new FunctionDescriptor(new FunctionId(id), Set.of(edition), List.of(), List.of(permission), List.of());
    }
}
