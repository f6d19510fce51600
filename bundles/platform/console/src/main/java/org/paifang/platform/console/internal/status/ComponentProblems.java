package org.paifang.platform.console.internal.status;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Components that failed, or that wait for a service which is not there. */
final class ComponentProblems {

    private final ServiceComponentRuntime components;

    ComponentProblems(ServiceComponentRuntime components) {
        this.components = components;
    }

    List<Problem> find() {
        return components.getComponentDescriptionDTOs().stream()
                .flatMap(component -> components.getComponentConfigurationDTOs(component).stream())
                .flatMap(ComponentProblems::problem)
                .toList();
    }

    private static Stream<Problem> problem(ComponentConfigurationDTO configuration) {
        return switch (configuration.state) {
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                Stream.of(new Problem(name(configuration) + " failed", Causes.ofTrace(configuration.failure)));
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                Stream.of(new Problem(name(configuration) + " waits", "no " + missing(configuration) + " is there"));
            default -> Stream.of();
        };
    }

    private static String missing(ComponentConfigurationDTO configuration) {
        return Arrays.stream(configuration.unsatisfiedReferences)
                .map(reference -> service(configuration.description, reference.name)
                        + (reference.target == null ? "" : " " + reference.target))
                .collect(Collectors.joining(", no "));
    }

    private static String service(ComponentDescriptionDTO component, String reference) {
        return Arrays.stream(component.references)
                .filter(declared -> declared.name.equals(reference))
                .map(declared -> declared.interfaceName)
                .findFirst()
                .orElse(reference);
    }

    private static String name(ComponentConfigurationDTO configuration) {
        var component = configuration.description;
        return "component "
                + component.implementationClass.substring(component.implementationClass.lastIndexOf('.') + 1) + " of "
                + component.bundle.symbolicName + " " + component.bundle.version;
    }
}
