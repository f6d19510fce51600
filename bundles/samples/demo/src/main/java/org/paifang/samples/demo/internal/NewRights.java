package org.paifang.samples.demo.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.samples.demo.internal.domain.DemoPeople;
import org.paifang.samples.demo.internal.domain.DemoPeople.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the demo's supervisors see functions that nobody knew when the demo was made. Not thread-safe. */
final class NewRights {

    private static final Logger LOG = LoggerFactory.getLogger(NewRights.class);

    private final Function<MerchantNo, List<FunctionDescriptor>> functions;
    private final Directory directory;
    private final Registrar registrar;

    /** What was looked at: a right that somebody takes away again is not given a second time. */
    private final Map<OperatorId, Set<PermissionId>> seen = new HashMap<>();

    /**
     * Has looked at nothing yet.
     *
     * @param functions what serves a merchant now
     */
    NewRights(Function<MerchantNo, List<FunctionDescriptor>> functions, Directory directory, Registrar registrar) {
        this.functions = functions;
        this.directory = directory;
        this.registrar = registrar;
    }

    /** Gives every supervisor the rights of functions that work in its edition and that the demo does not name. */
    void grant() {
        DemoPeople.SUPERVISORS.forEach(this::grant);
    }

    private void grant(Person person) {
        var id = person.operator().id();
        var named = person.operator().permissions().stream()
                .map(PermissionId::function)
                .collect(Collectors.toSet());
        var edition = directory.merchant(id.merchant()).map(merchant -> merchant.edition());
        var operator = directory.operator(id);
        if (edition.isEmpty() || operator.isEmpty()) {
            return;
        }
        var looked = seen.computeIfAbsent(id, nobody -> new HashSet<>());
        var fresh = functions.apply(id.merchant()).stream()
                .filter(function -> !named.contains(function.id()))
                .flatMap(function -> function.permissions(edition.get()).stream())
                .filter(looked::add)
                .filter(permission -> !operator.get().permissions().contains(permission))
                .collect(Collectors.toUnmodifiableSet());
        if (!fresh.isEmpty()) {
            registrar.save(with(operator.get(), fresh));
            LOG.info("{} of the demo now also holds {}", id, fresh);
        }
    }

    private static Operator with(Operator operator, Set<PermissionId> more) {
        var all = new HashSet<>(operator.permissions());
        all.addAll(more);
        return operator.holding(all);
    }
}
