package org.paifang.platform.approvals.internal;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.approval.ApprovalRules;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.FunctionUse;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.api.todo.TodoListener;
import org.paifang.platform.approvals.internal.domain.ApprovalEngine;
import org.paifang.platform.approvals.internal.domain.Commands;
import org.paifang.platform.approvals.internal.store.JpaApprovalStore;
import org.paifang.platform.store.Ids;
import org.paifang.platform.store.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine, and the thread that carries out what was left over. */
@Component(
        immediate = true,
        service = {Approvals.class, FunctionUse.class},
        configurationPid = "org.paifang.platform.approvals")
@Designate(ocd = ApprovalsComponent.Config.class)
public final class ApprovalsComponent extends ApprovalEngine implements FunctionUse {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalsComponent.class);

    private static final int SHORTEST_SECONDS = 1;
    private static final int LONGEST_SECONDS = 3600;

    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "paifang-approvals"));
    private final Listeners listeners;
    private final JpaApprovalStore store;

    @Activate
    public ApprovalsComponent(
            @Reference AccessPolicy access,
            @Reference Identity identity,
            @Reference Profiles profiles,
            @Reference ApprovalRules rules,
            @Reference Directory directory,
            @Reference Commands commands,
            @Reference(target = "(osgi.unit.name=approvals)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=approvals)") Migrated tables,
            @Reference Ids ids,
            @Reference AuditLog audit,
            Config config) {
        this(
                access,
                identity,
                profiles,
                rules,
                directory,
                commands,
                new JpaApprovalStore(new Unit(jpa, transactions), ids::next, audit),
                ids,
                new Listeners(),
                config);
    }

    private ApprovalsComponent(
            AccessPolicy access,
            Identity identity,
            Profiles profiles,
            ApprovalRules rules,
            Directory directory,
            Commands commands,
            JpaApprovalStore store,
            Ids ids,
            Listeners listeners,
            Config config) {
        super(
                access,
                identity,
                profiles,
                rules,
                directory,
                commands,
                store,
                ids::next,
                listeners::tell,
                Clock.systemUTC());
        this.listeners = listeners;
        this.store = store;
        var period = config.periodSeconds();
        if (period < SHORTEST_SECONDS || period > LONGEST_SECONDS) {
            throw new IllegalArgumentException("org.paifang.platform.approvals: periodSeconds must be "
                    + SHORTEST_SECONDS + " to " + LONGEST_SECONDS + ", was " + period);
        }
        @SuppressWarnings("unused") // run catches, logs and goes on
        var schedule = worker.scheduleWithFixedDelay(this::run, period, period, TimeUnit.SECONDS);
    }

    @Reference(
            service = TodoListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addListener(TodoListener listener) {
        listeners.all.add(listener);
    }

    void removeListener(TodoListener listener) {
        listeners.all.remove(listener);
    }

    @Override
    public int waiting(FunctionId function) {
        return (int) Math.min(Integer.MAX_VALUE, store.open(function));
    }

    /** What runs is not interrupted, because an embedded database would close its connection. */
    @Deactivate
    void stop() {
        worker.shutdown();
    }

    /** Whatever it throws would end the schedule. */
    private void run() {
        try {
            carryingOut().run();
        } catch (RuntimeException e) {
            LOG.error("approvals that wait to be carried out cannot be looked at now, it will be tried again", e);
        }
    }

    /** Whoever wants to know of changes. */
    private static final class Listeners {

        private final Set<TodoListener> all = ConcurrentHashMap.newKeySet();

        void tell(MerchantNo merchant) {
            all.forEach(listener -> listener.todosChanged(merchant));
        }
    }

    @ObjectClassDefinition(name = "Paifang approvals")
    public @interface Config {

        @AttributeDefinition(
                name = "Period",
                description = "Seconds between two looks for what was agreed to and not carried out, and for what has"
                        + " expired, 1 to 3600.")
        int periodSeconds() default 10;
    }
}
