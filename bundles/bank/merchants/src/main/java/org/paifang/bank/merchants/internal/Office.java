package org.paifang.bank.merchants.internal;

import java.security.SecureRandom;
import java.time.Clock;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.bank.merchants.internal.domain.AcceptCommand;
import org.paifang.bank.merchants.internal.domain.ApplicationDesk;
import org.paifang.bank.merchants.internal.domain.ApplicationStore;
import org.paifang.bank.merchants.internal.domain.BranchDirectory;
import org.paifang.bank.merchants.internal.domain.ChangeCommand;
import org.paifang.bank.merchants.internal.domain.ContractCommand;
import org.paifang.bank.merchants.internal.domain.Drafts;
import org.paifang.bank.merchants.internal.domain.Intake;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.bank.merchants.internal.domain.StateCommand;
import org.paifang.bank.merchants.internal.store.JpaApplications;
import org.paifang.bank.merchants.internal.store.JpaDrafts;
import org.paifang.payments.api.Contracts;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.store.Ids;
import org.paifang.platform.store.Unit;

/** What this bundle's components share: the stores, the list of branches, and the services over them. */
@Component(service = Office.class)
public final class Office {

    private final Clock clock = Clock.systemUTC();
    private final BranchDirectory branches = BranchDirectory.read();
    private final Directory directory;
    private final Registrar registrar;
    private final FunctionRegistry functions;
    private final Contracts contracts;
    private final Credentials credentials;
    private final Identity identity;
    private final AuditLog audit;
    private final Ids ids;
    private final ApplicationStore applications;
    private final Drafts drafts;

    @Activate
    public Office(
            @Reference Directory directory,
            @Reference Registrar registrar,
            @Reference FunctionRegistry functions,
            @Reference Contracts contracts,
            @Reference Credentials credentials,
            @Reference Identity identity,
            @Reference AuditLog audit,
            @Reference Ids ids,
            @Reference(target = "(osgi.unit.name=merchants)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=merchants)") Migrated tables) {
        this.directory = directory;
        this.registrar = registrar;
        this.functions = functions;
        this.contracts = contracts;
        this.credentials = credentials;
        this.identity = identity;
        this.audit = audit;
        this.ids = ids;
        var unit = new Unit(jpa, transactions);
        this.applications = new JpaApplications(unit);
        this.drafts = new JpaDrafts(unit, clock);
    }

    BranchDirectory branches() {
        return branches;
    }

    MerchantDesk merchants(AccessPolicy access, Approvals approvals) {
        return new MerchantDesk(access, directory, contracts, drafts, branches, approvals);
    }

    ApplicationDesk applications(AccessPolicy access, Approvals approvals) {
        return new ApplicationDesk(access, identity, directory, applications, approvals, credentials, audit, clock);
    }

    Intake intake() {
        return new Intake(applications, branches, directory, audit, ids::next, new SecureRandom(), clock);
    }

    ChangeCommand change() {
        return new ChangeCommand(directory, registrar, branches, audit);
    }

    StateCommand state() {
        return new StateCommand(directory, registrar, audit);
    }

    ContractCommand contract() {
        return new ContractCommand(directory, contracts, drafts, audit);
    }

    AcceptCommand accept() {
        return new AcceptCommand(directory, registrar, applications, branches, functions, audit, clock);
    }
}
