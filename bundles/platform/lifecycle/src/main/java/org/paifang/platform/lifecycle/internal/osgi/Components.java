package org.paifang.platform.lifecycle.internal.osgi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.text.Words;

/** What Declarative Services know of a bundle. */
public final class Components {

    private static final String CAUSED_BY = "Caused by: ";

    private final ServiceComponentRuntime runtime;

    public Components(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    /** Why a component of the bundle could not be made. */
    public Optional<Reason> failure(Bundle bundle) {
        return runtime.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream())
                .filter(one -> one.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(one -> Reason.of(
                        "lifecycle.component.fails",
                        one.description.implementationClass,
                        Words.detail(cause(one.failure))))
                .findFirst();
    }

    /** The last cause that a trace names. */
    private static String cause(@Nullable String trace) {
        return trace == null
                ? ""
                : trace.lines()
                        .filter(line -> line.startsWith(CAUSED_BY))
                        .map(line -> line.substring(CAUSED_BY.length()))
                        .reduce((one, next) -> next)
                        .orElseGet(() -> trace.lines().findFirst().orElse(""));
    }

    /** Which component of the bundle waits for something. */
    public Optional<Reason> waiting(Bundle bundle) {
        return runtime.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream())
                .filter(one -> one.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                .findFirst()
                .map(Components::reason);
    }

    /** A reference that was satisfied while the runtime wrote this down is missing in it. */
    static Reason reason(ComponentConfigurationDTO waiting) {
        var missing = waiting.unsatisfiedReferences;
        var name = waiting.description.implementationClass;
        return missing == null || missing.length == 0
                ? Reason.of("lifecycle.component.not-ready", name)
                : Reason.of("lifecycle.component.waits", name, missing[0].name);
    }
}
