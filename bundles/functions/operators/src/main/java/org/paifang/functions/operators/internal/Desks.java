package org.paifang.functions.operators.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.functions.operators.internal.domain.CounterDesk;
import org.paifang.functions.operators.internal.domain.Logins;
import org.paifang.functions.operators.internal.domain.OperatorDesk;
import org.paifang.functions.operators.internal.view.RightsCatalog;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.api.staff.StaffBook;

/** What the three views stand on. */
@Component(service = Desks.class)
public final class Desks {

    final OperatorDesk operators;
    final CounterDesk counters;
    final RightsCatalog rights;

    /** Commands come and go with their functions. */
    private final List<ApprovableCommand> commands = new CopyOnWriteArrayList<>();

    @Activate
    public Desks(
            @Reference AccessPolicy access,
            @Reference StaffBook book,
            @Reference Credentials credentials,
            @Reference SecondFactors factors,
            @Reference Sessions sessions,
            @Reference Identity identity,
            @Reference Approvals approvals,
            @Reference AuditLog audit,
            @Reference FunctionRegistry registry) {
        operators = new OperatorDesk(
                access,
                book,
                new Logins(credentials, factors, sessions, identity),
                approvals,
                audit,
                this::limited,
                Clock.systemUTC());
        counters = new CounterDesk(access, book, audit);
        rights = new RightsCatalog(registry);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCommand(ApprovableCommand command) {
        commands.add(command);
    }

    void removeCommand(ApprovableCommand command) {
        commands.remove(command);
    }

    /** What somebody may do alone reaches up to an amount. */
    private Set<PermissionId> limited() {
        return commands.stream().flatMap(command -> command.alone().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
